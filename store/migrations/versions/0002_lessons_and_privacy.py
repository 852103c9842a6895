"""What was learned, what was erased, what may be published."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

REFUSE = (
    "WHEN NOT EXISTS (SELECT 1 FROM history_openings) "
    "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
)
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables, and a way by which erasing may change the history."""
    op.create_table(
        "lessons",
        sa.Column("id", sa.Integer, primary_key=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("topic", "key", "value", "by")),
        sa.Column("at", TIME, nullable=False),
        sa.Column("event_id", sa.Integer, sa.ForeignKey("history.id"), index=True),
    )
    op.create_index("lessons_topic_key", "lessons", ["topic", "key"])
    op.create_table(
        "tombstones",
        sa.Column("sha256", sa.Text, primary_key=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
    )
    op.create_table(
        "erasures",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("address_sha256", sa.Text, nullable=False, index=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by", sa.Text, nullable=False),
    )
    op.create_table(
        "consents",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft_id", sa.Integer, sa.ForeignKey("drafts.id"), nullable=False, index=True),
        sa.Column("message_sha256", sa.Text),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("what", "wording", "by")),
        sa.Column("given_on", sa.Date, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("revoked_at", TIME),
    )
    op.create_table(
        "history_openings",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("purpose", sa.Text, nullable=False),
    )
    _open_history()


def _open_history() -> None:
    """Refuse to change the history unless the same transaction wrote into history_openings why it may.

    Whoever does that takes the row out again before the transaction ends, so that no other ever sees it.
    """
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(f"DROP TRIGGER history_no_{verb.lower()}")
            op.execute(f"CREATE TRIGGER history_no_{verb.lower()} BEFORE {verb} ON history {REFUSE}")
        return
    op.execute(
        "CREATE OR REPLACE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NOT EXISTS (SELECT 1 FROM history_openings) THEN RAISE EXCEPTION 'history is append-only'; END IF; "
        "IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END $$"
    )
