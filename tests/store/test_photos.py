"""A photo of a mail stands with an entry by a curator's step, and on the page by a consent."""

from __future__ import annotations

import datetime as dt
import hashlib
from email.message import EmailMessage
from pathlib import Path

import pytest
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.store import photos
from brueckenpost.store.backup import make_backup, restore_backup
from brueckenpost.store.configuration import PrivacySettings
from brueckenpost.store.consents import record_consent, revoke_consent
from brueckenpost.store.drafts import find_item
from brueckenpost.store.erasing import sweep
from brueckenpost.store.errors import FieldError, NoConsentError, NotFoundError, WrongStateError
from brueckenpost.store.history import steps
from brueckenpost.store.messages import Receipt, keep_mail
from brueckenpost.store.models import PhotoRow
from brueckenpost.store.photos import Credit, Photo, published_photos
from brueckenpost.store.privacy import erase_person, export_person
from brueckenpost.store.retention import apply_retention
from brueckenpost.store.review import approve, reject
from brueckenpost.store.undo import undo
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, TEXT, later

Store = sessionmaker[Session]
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 400
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(255, -1, -1)) * 400
WHO = "a.terbeck@ahlen.example"
CREDIT = Credit("Anna Terbeck", "CC BY 4.0", "Zwei Lastwagen vor dem Bauhof")


def mail(*pictures: bytes, number: int = 1, reply_to: str = "", sender: str = WHO) -> bytes:
    """Give a mail with pictures and a letter as files."""
    letter = EmailMessage()
    letter["From"], letter["To"] = sender, "kontakt@netzwerkstelle.example"
    letter["Subject"] = "Lastwagen für Sambir" if not reply_to else "AW: Lastwagen für Sambir"
    letter["Message-ID"], letter["Date"] = f"<{number}@ahlen.example>", NOW
    if reply_to:
        letter["In-Reply-To"] = reply_to
    words = (
        f"{TEXT} Die Stadt Ahlen hilft." if not reply_to else "als Nachtrag zu unserer Meldung noch ein Foto."
    )
    letter.set_content(f"Guten Tag,\n\n{words}\n\nAnna Terbeck\nStadt Ahlen\n")
    for place, content in enumerate(pictures):
        kind = "jpeg" if content.startswith(b"\xff") else "png"
        letter.add_attachment(content, "image", kind, filename=f"foto{place}.{kind}")
    letter.add_attachment(b"%PDF-1.4 ...", "application", "pdf", filename="bericht.pdf")
    return letter.as_bytes()


def take_in(store: Store, raw: bytes, number: int = 1) -> int:
    """Keep a mail as the worker does and give its draft."""
    receipt = Receipt("mailbox", raw, NOW + dt.timedelta(hours=number), "INBOX", 7, number)
    with store.begin() as session:
        return keep_mail(session, receipt, read_mail(raw), now=NOW).drafts[0]


@pytest.fixture
def entry(store: Store) -> int:
    """Give an entry on the page whose mail has two photos, with a consent to them."""
    number = take_in(store, mail(JPEG, PNG))
    with store.begin() as session:
        approve(session, number, seen=None, by="anna", now=NOW)
        record_consent(session, number, "photo", wording="ja", by="anna", now=NOW)
    return number


def take(store: Store, entry: int, place: int = 0, credit: Credit = CREDIT) -> None:
    with store() as session:
        found = photos.find_mailed(session, entry)[place]
    with store.begin() as session:
        photos.take_photo(session, entry, found, credit, seen=None, by="anna", now=later())


def shown(store: Store) -> tuple[Photo, ...]:
    with store() as session:
        return published_photos(session)


class TestTakingAPhoto:
    def test_only_pictures_that_browsers_show_are_offered(self, store: Store, entry: int) -> None:
        """JPEG, PNG and WebP of the entry's mails, by their bytes; documents are none."""
        with store() as session:
            found = photos.find_mailed(session, entry)
        assert [(it.picture.filename, it.picture.media_type) for it in found] == [
            ("foto0.jpeg", "image/jpeg"),
            ("foto1.png", "image/png"),
        ]

    def test_it_stands_on_the_page_with_its_credit(self, store: Store, entry: int) -> None:
        """Several photos keep the order in which they were taken; the bytes are the mail's."""
        take(store, entry, 1)
        take(store, entry, 0)
        first, second = shown(store)
        assert (first.filename, first.content, second.content) == ("foto1.png", PNG, JPEG)
        assert second == Photo(
            entry,
            hashlib.sha256(JPEG).hexdigest(),
            "foto0.jpeg",
            "image/jpeg",
            JPEG,
            "Anna Terbeck",
            "CC BY 4.0",
            "Zwei Lastwagen vor dem Bauhof",
        )

    def test_a_photo_of_a_follow_up_is_offered_too(self, store: Store, entry: int) -> None:
        """Photos are often sent behind; they go to the entry that the follow-up speaks of."""
        other = mail(JPEG[:-1], number=2, reply_to="<1@ahlen.example>")
        take_in(store, other, 2)
        with store() as session:
            assert len(photos.find_mailed(session, entry)) == 3

    def test_without_consent_nothing_is_taken_or_shown(self, store: Store, entry: int) -> None:
        """One that is taken back takes the photo off the page, given again it is back."""
        take(store, entry)
        with store.begin() as session:
            revoke_consent(session, entry, "photo", by="anna", now=later())
        assert shown(store) == ()
        with pytest.raises(NoConsentError, match=f"draft {entry} is recorded"):
            take(store, entry, 1)
        with store.begin() as session:
            record_consent(session, entry, "photo", wording="doch", by="anna", now=later())
        assert len(shown(store)) == 1

    @pytest.mark.parametrize("field", ["author", "license", "alt"])
    def test_each_part_of_the_credit_must_be_told(self, store: Store, entry: int, field: str) -> None:
        """Who took it, what it may be used for, and what it shows to those who cannot see it."""
        told = {"author": "A", "license": "B", "alt": "C"} | {field: " "}
        with pytest.raises(FieldError, match=field):
            take(store, entry, credit=Credit(**told))
        assert shown(store) == ()

    def test_a_credit_fits_below_a_picture(self, store: Store, entry: int) -> None:
        """A whole letter as its author is a slip of the hand."""
        with pytest.raises(FieldError, match="too long"):
            take(store, entry, credit=Credit("A" * (photos.LONGEST + 1), "B", "C"))
        assert shown(store) == ()

    def test_one_that_is_only_a_draft_is_not_on_the_page(self, store: Store) -> None:
        """It may be taken while the draft waits, and is published with it."""
        number = take_in(store, mail(JPEG))
        with store.begin() as session:
            record_consent(session, number, "photo", wording="ja", by="anna", now=NOW)
        take(store, number)
        assert shown(store) == ()
        with store.begin() as session:
            reject(session, number, reason="doppelt", seen=None, by="anna", now=later())
        with pytest.raises(WrongStateError):
            take(store, number)


class TestTheStep:
    def test_stands_in_the_history_and_can_be_taken_back(self, store: Store, entry: int) -> None:
        """Taking and removing are steps as any other."""
        take(store, entry)
        with store() as session:
            item, (*_, step) = find_item(session, entry), steps(session, draft_id=entry)
        assert [photo.filename for photo in item.photos] == ["foto0.jpeg"]
        assert (step.step, step.by, step.note) == ("photo", "anna", "foto0.jpeg")
        digest = item.photos[0].sha256
        with store.begin() as session:
            photos.remove_photo(session, entry, digest, seen=item.version, by="anna", now=later(2))
        assert shown(store) == ()
        with store.begin() as session:
            undo(session, by="anna", now=later(3))
        assert [photo.content for photo in shown(store)] == [JPEG]
        with store.begin() as session:
            undo(session, by="anna", now=later(4))
        assert shown(store) == ()

    def test_removing_what_is_not_there_says_so(self, store: Store, entry: int) -> None:
        """Nothing is written then."""
        with store.begin() as session, pytest.raises(NotFoundError):
            photos.remove_photo(session, entry, "0" * 64, seen=None, by="anna", now=later())

    def test_the_same_photo_again_changes_its_credit(self, store: Store, entry: int) -> None:
        """So a mistake in the licence is mended without a second picture."""
        take(store, entry)
        take(store, entry, credit=Credit("A. Terbeck", "CC0", "Lastwagen"))
        assert [(photo.author, photo.license) for photo in shown(store)] == [("A. Terbeck", "CC0")]


class TestErasing:
    def test_a_persons_photos_go_with_their_mails(self, store: Store, entry: int) -> None:
        """Not even undo brings them back, and their bytes leave the file."""
        take(store, entry)
        with store.begin() as session:
            erase_person(session, WHO, by="anna", now=later(5))
        sweep(store)
        with store() as session:
            assert session.scalar(select(func.count()).select_from(PhotoRow)) == 0
            assert find_item(session, entry).photos == ()
            assert all("photos" not in (step.after or {}) for step in steps(session, draft_id=entry))

    def test_a_photo_of_anothers_mail_goes_where_it_names_the_person(self, store: Store) -> None:
        """As its author, or in what the camera wrote into it."""
        noted = JPEG + b"Artist: Bernd Wielandt <b.wielandt@ahlen.example>"
        number = take_in(store, mail(JPEG, PNG, noted))
        with store.begin() as session:
            approve(session, number, seen=None, by="anna", now=NOW)
            record_consent(session, number, "photo", wording="ja", by="anna", now=NOW)
        take(store, number, 0, Credit("b.wielandt@ahlen.example", "CC0", "Lastwagen"))
        take(store, number, 1)
        take(store, number, 2)
        with store.begin() as session:
            erase_person(session, "b.wielandt@ahlen.example", by="anna", now=later(5))
            record_consent(session, number, "photo", wording="ja", by="anna", now=later(6))
        assert [photo.content for photo in shown(store)] == [PNG]
        with store() as session:
            assert session.scalars(select(PhotoRow.sha256)).all() == [hashlib.sha256(PNG).hexdigest()]

    def test_the_person_is_told_of_them(self, store: Store, entry: int) -> None:
        """Art. 15: the photo itself is among what is kept."""
        take(store, entry)
        with store() as session:
            assert "photo_files" in {held.table for held in export_person(session, WHO)}

    def test_retention_lets_go_the_photos_of_what_ended(self, store: Store) -> None:
        """A rejected draft's photos go with its words; an entry's stay while it is on the page."""
        ended, stays = take_in(store, mail(JPEG)), take_in(store, mail(PNG, number=2), 2)
        for number in (ended, stays):
            with store.begin() as session:
                record_consent(session, number, "photo", wording="ja", by="anna", now=NOW)
            take(store, number)
        with store.begin() as session:
            reject(session, ended, reason="doppelt", seen=None, by="anna", now=later())
            approve(session, stays, seen=None, by="anna", now=later())
        with store.begin() as session:
            apply_retention(session, PrivacySettings(), today=dt.date(2028, 1, 1), by="cron", now=later(9))
        with store() as session:
            assert len(session.scalars(select(PhotoRow)).all()) == 1
        assert [photo.content for photo in shown(store)] == [PNG]


class TestTheBackup:
    def test_brings_photos_back(self, store: Store, entry: int, tmp_path: Path) -> None:
        """Bytes and credit, byte for byte."""
        take(store, entry)
        before = shown(store)
        make_backup(store, tmp_path / "copy", now=later())
        with store.begin() as session:
            photos.remove_photo(session, entry, before[0].sha256, seen=None, by="anna", now=later(2))
        restore_backup(store, tmp_path / "copy", by="anna", now=later(3))
        assert shown(store) == before
