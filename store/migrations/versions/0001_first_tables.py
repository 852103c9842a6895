"""The first tables: cursors, mails, drafts, history, and the books."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make all tables."""
    _make_mail()
    _make_drafts()
    _make_books()
    _protect_history()


def _make_mail() -> None:
    op.create_table(
        "cursors",
        sa.Column("mailbox", sa.Text, primary_key=True),
        sa.Column("folder", sa.Text, primary_key=True),
        sa.Column("uidvalidity", sa.BigInteger, nullable=False),
        sa.Column("uid", sa.BigInteger, nullable=False),
        sa.Column("at", TIME, nullable=False),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.Text, nullable=False, unique=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("mailbox", "folder")),
        sa.Column("uidvalidity", sa.BigInteger),
        sa.Column("uid", sa.BigInteger),
        sa.Column("received_at", TIME, nullable=False, index=True),
        sa.Column("header_id", sa.Text, index=True),
        sa.Column("in_reply_to", sa.Text),
        sa.Column("refs", sa.JSON, nullable=False),
        sa.Column("sender_name", sa.Text, nullable=False),
        sa.Column("sender_email", sa.Text, nullable=False, index=True),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False, index=True),
        sa.Column("attempts", sa.Integer, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("text", "signature", "quoted")),
        sa.Column("warnings", sa.JSON, nullable=False),
    )
    op.create_table(
        "raw_messages",
        sa.Column(
            "message_id", sa.Integer, sa.ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )


def _make_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("anchor", sa.Text, unique=True),
        sa.Column("message_id", sa.Integer, sa.ForeignKey("messages.id"), index=True),
        sa.Column("target_id", sa.Integer, sa.ForeignKey("drafts.id"), index=True),
        sa.Column("form", sa.JSON, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("municipality", sa.Text, nullable=False, index=True),
        sa.Column("partners", sa.Text, nullable=False),
        sa.Column("categories", sa.Text, nullable=False),
        sa.Column("sureness", sa.Float, nullable=False),
        sa.Column("similar", sa.JSON, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("deferred_until", sa.Date),
        sa.Column("received_at", TIME, nullable=False),
        sa.Column("approved_at", TIME),
        sa.Column("updated_at", TIME, nullable=False),
    )
    op.create_index("drafts_status_received", "drafts", ["status", "received_at"])
    op.create_table(
        "history",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by", sa.Text, nullable=False, index=True),
        sa.Column("step", sa.Text, nullable=False),
        sa.Column("draft_id", sa.Integer, sa.ForeignKey("drafts.id"), index=True),
        sa.Column("before", sa.JSON),
        sa.Column("after", sa.JSON),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("undoes", sa.Integer, sa.ForeignKey("history.id")),
    )


def _make_books() -> None:
    op.create_table(
        "polls",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("mailbox", sa.Text, nullable=False),
        sa.Column("at", TIME, nullable=False, index=True),
        *(
            sa.Column(name, sa.Integer, nullable=False)
            for name in ("on_server", "known", "taken", "quarantined", "drafts")
        ),
    )
    op.create_table(
        "publishes",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", TIME, nullable=False, index=True),
        sa.Column("entries", sa.Integer, nullable=False),
    )


def _protect_history() -> None:
    """Let the database itself refuse to change what was recorded."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER history_no_{verb.lower()} BEFORE {verb} ON history "
                "BEGIN SELECT RAISE(ABORT, 'history is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'history is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER history_append_only BEFORE UPDATE OR DELETE ON history "
        "FOR EACH ROW EXECUTE FUNCTION refuse_history_change()"
    )
