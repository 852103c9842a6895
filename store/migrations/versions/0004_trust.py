"""What speaks for a mail's sender."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let a mail keep what was found about its sender when it came; nothing is known of earlier ones."""
    op.add_column("messages", sa.Column("trust", sa.JSON))
