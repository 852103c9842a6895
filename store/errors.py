"""What can go wrong in the store, in a curator's words."""

from __future__ import annotations


class StoreError(Exception):
    """Something in the store stands against what was asked."""


class StoreUnavailableError(StoreError):
    """The database is locked, full or away now; later it may work."""


class StoreSettingsError(StoreError):
    """The database's address can never work."""


class ConfigurationError(StoreError):
    """The configuration cannot be used; the text names file, key and remedy."""


class NotFoundError(StoreError):
    """There is no such thing."""


class DraftNotFoundError(NotFoundError):
    """There is no draft of that number."""

    def __init__(self, draft_id: int) -> None:
        super().__init__(f"There is no draft {draft_id}.")
        self.id = draft_id


class MessageNotFoundError(NotFoundError):
    """There is no mail of that number."""

    def __init__(self, message_id: int) -> None:
        super().__init__(f"There is no mail {message_id}.")
        self.id = message_id


class LessonNotFoundError(NotFoundError):
    """There is no lesson of that number."""

    def __init__(self, lesson_id: int) -> None:
        super().__init__(f"There is no lesson {lesson_id}.")
        self.id = lesson_id


class BackupError(StoreError):
    """The file is no backup that can be restored."""


class ExportError(StoreError):
    """The file is no export that can be taken in."""


class ConflictError(StoreError):
    """The step does not fit to what stands in the store now."""


class DraftChangedError(ConflictError):
    """Somebody changed the draft since it was seen."""

    def __init__(self, draft_id: int) -> None:
        super().__init__(f"Draft {draft_id} was changed since you saw it: look at it again.")
        self.id = draft_id


class WrongStateError(ConflictError):
    """The draft's status forbids the step."""

    def __init__(self, draft_id: int, status: str, step: str) -> None:
        super().__init__(f"Draft {draft_id} is {status}: it cannot be taken through the step {step!r}.")
        self.id = draft_id
        self.status = status
        self.step = step


class NoConsentError(ConflictError):
    """Nobody allowed yet that it is published."""

    def __init__(self, draft_id: int) -> None:
        super().__init__(
            f"No consent to publish a photo of draft {draft_id} is recorded: “consent ID photo” records one."
        )
        self.id = draft_id


class NothingToUndoError(ConflictError):
    """This person has no step left to take back."""

    def __init__(self) -> None:
        super().__init__("There is no step of yours to take back.")


class FieldError(StoreError):
    """A value that a field cannot have; `line` counts in the form it stood in."""

    def __init__(self, field: str, problem: str, remedy: str, line: int | None = None) -> None:
        place = f"line {line}: " if line else ""
        super().__init__(f"{place}{field}: {problem} {remedy}".strip())
        self.field = field
        self.problem = problem
        self.remedy = remedy
        self.line = line
