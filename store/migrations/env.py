"""Run the steps on the connection that is handed in, inside its transaction."""

from __future__ import annotations

from alembic import context

context.configure(
    connection=context.config.attributes["connection"], transactional_ddl=False, render_as_batch=True
)
context.run_migrations()
