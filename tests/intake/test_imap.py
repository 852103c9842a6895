from __future__ import annotations

import datetime as dt
import hashlib

import pytest
from brueckenpost.intake.errors import MailboxRefusedError, MailboxUnavailableError
from brueckenpost.intake.imap import BATCH_BYTES, ImapMailbox, read_fetched
from brueckenpost.intake.mailbox import Fetched, Missing
from brueckenpost.intake.settings import MailboxSettings
from brueckenpost.store.cursors import Cursor

from tests.intake.dovecot import PASSWORD, Dovecot
from tests.intake.mails import a_mail, deliver, flags
from tests.intake.scripted import scripted


def fetched(mailbox: ImapMailbox, cursor: Cursor | None = None) -> list[Fetched | Missing]:
    return list(mailbox.fetch(mailbox.news(cursor).keys))


class TestConnecting:
    @pytest.mark.parametrize("tls", ["implicit", "starttls", "none"])
    def test_every_way_of_encrypting_gives_the_mail(self, dovecot: Dovecot, tls: str) -> None:
        """Implicit TLS, STARTTLS and, on this machine only, no encryption read the same folder."""
        user = f"tls-{tls}"
        with dovecot.colleague(user) as colleague:
            deliver(colleague, [a_mail(1)])
        port = dovecot.tls_port if tls == "implicit" else dovecot.port
        with ImapMailbox(dovecot.settings(user, tls=tls, port=port), PASSWORD) as mailbox:
            assert [mail.raw for mail in fetched(mailbox) if isinstance(mail, Fetched)] == [a_mail(1)]

    @pytest.mark.parametrize("tls", ["implicit", "starttls"])
    def test_an_unknown_certificate_is_refused(self, dovecot: Dovecot, tls: str) -> None:
        """Without the extra ca_file nobody vouches for the server, so no password goes to it."""
        port = dovecot.tls_port if tls == "implicit" else dovecot.port
        settings = dovecot.settings("anna", ca_file=None, tls=tls, port=port)
        with (
            pytest.raises(MailboxRefusedError, match="certificate of localhost"),
            ImapMailbox(settings, PASSWORD),
        ):
            pass

    def test_a_certificate_for_another_name_is_refused(self, dovecot: Dovecot) -> None:
        """A trusted certificate counts for the name it was made out to only."""
        settings = dovecot.settings("anna")
        elsewhere = type(settings)(
            user="anna", host="127.0.0.1", port=dovecot.tls_port, ca_file=settings.ca_file
        )
        with pytest.raises(MailboxRefusedError, match="certificate of 127"), ImapMailbox(elsewhere, PASSWORD):
            pass

    def test_a_wrong_password_is_refused_and_not_repeated_to_anyone(self, dovecot: Dovecot) -> None:
        """The message tells what to check, and never the password."""
        with pytest.raises(MailboxRefusedError, match="check user and password") as caught:
            ImapMailbox(dovecot.settings("anna"), "falsch-geraten").__enter__()
        assert "falsch-geraten" not in str(caught.value)

    def test_a_password_may_hold_umlauts(self, dovecot: Dovecot) -> None:
        """LOGIN knows ASCII only; such a password is sent by SASL PLAIN and refused for being wrong, not for its letters."""
        with pytest.raises(MailboxRefusedError, match="check user and password"):
            ImapMailbox(dovecot.settings("anna"), "größer").__enter__()

    def test_a_server_that_is_down_is_a_passing_trouble(self, dovecot: Dovecot) -> None:
        """Nothing listens there: try later."""
        with pytest.raises(MailboxUnavailableError, match="localhost does not answer"):
            ImapMailbox(dovecot.settings("anna", port=1), PASSWORD).__enter__()

    def test_a_missing_folder_is_named(self, dovecot: Dovecot) -> None:
        """A folder that is not there will not be there later: refused, with its name."""
        with (
            ImapMailbox(dovecot.settings("anna", folder="Gibt es nicht"), PASSWORD) as mailbox,
            pytest.raises(MailboxRefusedError, match="Gibt es nicht"),
        ):
            mailbox.news(None)


class TestNews:
    def test_a_folder_with_umlauts_is_read(self, dovecot: Dovecot) -> None:
        """Folder names travel in IMAP's own UTF-7."""
        with dovecot.colleague("umlaut") as colleague:
            colleague.create('"Pr&APw-fung"')
            deliver(colleague, [a_mail(1)], '"Pr&APw-fung"')
        with ImapMailbox(dovecot.settings("umlaut", folder="Prüfung"), PASSWORD) as mailbox:
            assert mailbox.news(None).on_server == 1

    def test_the_last_mail_does_not_come_again(self, dovecot: Dovecot) -> None:
        """The search "n:*" names the last mail even where its UID is below n; such an answer is no news."""
        with dovecot.colleague("star") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
            colleague.uid("STORE", "2", "+FLAGS.SILENT", r"(\Deleted)")
            colleague.expunge()  # UIDNEXT stays 3 while the highest UID is 1
        with ImapMailbox(dovecot.settings("star"), PASSWORD) as mailbox:
            everything = mailbox.news(None)
            assert everything.upto
            news = mailbox.news(Cursor(everything.upto.uidvalidity, 1))
        assert (everything.keys, news.keys, news.known, news.on_server) == ((1,), (), 1, 1)

    def test_nothing_new_needs_no_folder_to_be_opened(self, dovecot: Dovecot) -> None:
        """An empty poll asks for the folder's STATUS and no more, so it costs the same for any number of mails."""
        with dovecot.colleague("cheap") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
        with ImapMailbox(dovecot.settings("cheap"), PASSWORD) as mailbox:
            upto = mailbox.news(None).upto
        with ImapMailbox(dovecot.settings("cheap"), PASSWORD) as mailbox:
            news = mailbox.news(upto)
            assert mailbox.connection.client.state == "AUTH"
        assert (news.on_server, news.known, news.keys) == (2, 2, ())

    def test_another_uidvalidity_makes_all_mails_new(self, dovecot: Dovecot) -> None:
        """The old UIDs name nothing any more."""
        with dovecot.colleague("validity") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
        with ImapMailbox(dovecot.settings("validity"), PASSWORD) as mailbox:
            assert mailbox.news(Cursor(uidvalidity=7, uid=900)).keys == (1, 2)

    def test_mail_from_before_the_configured_day_is_left_alone(self, dovecot: Dovecot) -> None:
        """`since` goes by the day of arrival; older mails are counted, not taken."""
        with dovecot.colleague("since") as colleague:
            for day in ("01-Jan-2024", "02-Mar-2024", "03-Mar-2024"):
                colleague.append("INBOX", None, f'"{day} 12:00:00 +0000"', a_mail(int(day[:2])))  # type: ignore[arg-type]
        with ImapMailbox(dovecot.settings("since", since=dt.date(2024, 3, 2)), PASSWORD) as mailbox:
            news = mailbox.news(None)
        assert (news.on_server, news.older, news.keys) == (3, 1, (2, 3))


class TestFetching:
    def test_mails_come_byte_for_byte_in_order_and_unmarked(self, dovecot: Dovecot) -> None:
        r"""200 mails: the server's own bytes, and afterwards the flags that were there before.

        The mails are still \Recent for the next program, too: they were only examined.
        """
        mails = [a_mail(number) for number in range(200)]
        with dovecot.colleague("many", "INBOX") as colleague:
            deliver(colleague, mails)
            colleague.uid("STORE", "3,7", "+FLAGS.SILENT", r"(\Seen \Flagged)")
            before = flags(colleague)
        with ImapMailbox(dovecot.settings("many"), PASSWORD) as mailbox:
            found = [mail for mail in fetched(mailbox) if isinstance(mail, Fetched)]
        with dovecot.colleague("many") as colleague:
            after = flags(colleague)
        assert [hashlib.sha256(mail.raw).digest() for mail in found] == [
            hashlib.sha256(m).digest() for m in mails
        ]
        assert [mail.key for mail in found] == list(range(1, 201))
        recent = frozenset({"\\Recent"})
        assert {uid: told - recent for uid, told in after.items()} == {
            uid: told - recent for uid, told in before.items()
        }

    def test_polling_takes_no_mail_out_of_recent(self, dovecot: Dovecot) -> None:
        """A mail program that opens the folder after us still sees what is recent for it."""
        with ImapMailbox(dovecot.settings("recent"), PASSWORD) as mailbox:
            deliver(mailbox.connection.client, [a_mail(1)])
            fetched(mailbox)
        with dovecot.colleague("recent") as colleague:
            assert flags(colleague) == {1: frozenset({"\\Recent"})}

    def test_the_time_of_arrival_comes_with_its_zone(self, dovecot: Dovecot) -> None:
        """INTERNALDATE is when the server took the mail, whatever the Date header claims."""
        with dovecot.colleague("arrival") as colleague:
            colleague.append("INBOX", None, '" 4-Mar-2024 12:30:00 +0100"', a_mail(1))  # type: ignore[arg-type]
        with ImapMailbox(dovecot.settings("arrival"), PASSWORD) as mailbox:
            (mail,) = fetched(mailbox)
        assert isinstance(mail, Fetched)
        assert mail.received_at == dt.datetime(2024, 3, 4, 11, 30, tzinfo=dt.UTC)

    def test_mails_larger_than_a_batch_come_one_by_one(self, dovecot: Dovecot) -> None:
        """A big mail is fetched alone, with small ones before and behind it in their order."""
        big = a_mail(2, "x" * 76 + "\r\n") + (b"y" * 76 + b"\r\n") * (BATCH_BYTES // 78 + 1)
        mails = [a_mail(1), big, a_mail(3)]
        with dovecot.colleague("big") as colleague:
            deliver(colleague, mails)
        with ImapMailbox(dovecot.settings("big"), PASSWORD) as mailbox:
            assert [mail.raw for mail in fetched(mailbox) if isinstance(mail, Fetched)] == mails

    def test_a_mail_that_a_colleague_deletes_meanwhile_is_gone(self, dovecot: Dovecot) -> None:
        """It was listed, then expunged by another: told as gone, and the others come."""
        with dovecot.colleague("vanish") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2), a_mail(3)])
            with ImapMailbox(dovecot.settings("vanish"), PASSWORD) as mailbox:
                keys = mailbox.news(None).keys
                colleague.uid("STORE", "2", "+FLAGS.SILENT", r"(\Deleted)")
                colleague.expunge()
                found = list(mailbox.fetch(keys))
        assert [type(mail) for mail in found] == [Fetched, Missing, Fetched]
        assert found[1] == Missing(2, gone=True)

    def test_an_empty_mail_is_a_mail(self, dovecot: Dovecot) -> None:
        """No byte at all is still content."""
        answer = [b'1 (UID 9 INTERNALDATE "01-Jan-2024 00:00:00 +0000" BODY[] "")']
        assert read_fetched(answer, frozenset({9}))[9].raw == b""


def looked_at(changed: dict[str, tuple[str, ...]]) -> list[Fetched | Missing]:
    """Look into the mailbox of a server that plays a script, and fetch what is there."""
    with scripted(changed) as port:
        settings = MailboxSettings(host="127.0.0.1", port=port, tls="none", user="anna")
        with ImapMailbox(settings, "geheim") as mailbox:
            return list(mailbox.fetch(mailbox.news(None).keys))


class TestRefusals:
    @pytest.mark.parametrize(
        ("command", "answer", "told"),
        [
            ("LOGIN", ("NO [UNAVAILABLE] later",), "takes no login now"),
            ("UID SEARCH", ("NO [SERVERBUG] oops",), "cannot search"),
            ("UID FETCH", ("NO [INUSE] busy",), "cannot hand out mail now"),
            ("EXAMINE", ("* 2 EXISTS", "* OK [UIDNEXT 3]", "OK"), "does not tell UIDVALIDITY"),
            ("EXAMINE", ("* OK [UIDVALIDITY 7]", "* OK [UIDNEXT 3]", "OK"), "does not tell EXISTS"),
        ],
    )
    def test_what_the_server_cannot_do_now_may_work_later(
        self, command: str, answer: tuple[str, ...], told: str
    ) -> None:
        """No mail is counted as gone or refused for it, and no login as wrong."""
        with pytest.raises(MailboxUnavailableError, match=told):
            looked_at({command: answer})

    def test_a_folder_that_is_not_ours_is_refused(self) -> None:
        """It can be counted, but not opened: nobody but its owner can mend that."""
        with pytest.raises(MailboxRefusedError, match=r'folder "INBOX" cannot be read: .*no right'):
            looked_at({"EXAMINE": ("NO [NOPERM] no right",)})
        with pytest.raises(MailboxRefusedError, match=r"refuses: .*what"):
            looked_at({"UID SEARCH": ("BAD what?",)})

    def test_a_mail_that_is_refused_is_told_with_the_servers_words(self) -> None:
        """Each mail is asked for once more by itself; the others would come."""
        found = looked_at({"UID FETCH": ("NO [CORRUPTION] its file is broken",)})
        assert [(mail.key, getattr(mail, "gone", None)) for mail in found] == [(1, False), (2, False)]
        assert "its file is broken" in getattr(found[0], "reason", "")

    def test_a_mail_without_content_is_told(self) -> None:
        """The server agrees and sends nothing."""
        found = looked_at({"UID FETCH": ("OK",)})
        assert getattr(found[0], "reason", "") == "the server sends no content"


class TestReadingAnAnswer:
    HEAD = b'1 (UID 9 INTERNALDATE "01-Jan-2024 00:00:00 +0000" BODY[] {3}'

    def test_flag_changes_between_two_mails_are_no_mail(self) -> None:
        """Another client marks mails while we fetch: those items stand alone and shift nothing."""
        second = self.HEAD.replace(b"UID 9", b"UID 10")
        answer = [
            b"4 (FLAGS (\\Seen))",
            (self.HEAD, b"abc"),
            b")",
            b"7 (UID 7 FLAGS ())",
            (second, b"def"),
            b")",
        ]
        found = read_fetched(answer, frozenset({9, 10}))
        assert {uid: mail.raw for uid, mail in found.items()} == {9: b"abc", 10: b"def"}

    def test_a_mail_that_was_not_asked_for_is_left_out(self) -> None:
        """Its UID is not ours to take now."""
        assert read_fetched([(self.HEAD, b"abc"), b")"], frozenset({8})) == {}

    def test_uid_and_date_may_stand_behind_the_content(self) -> None:
        """Servers choose the order of the items."""
        answer = [(b"1 (BODY[] {3}", b"abc"), b' INTERNALDATE "01-Jan-2024 00:00:00 +0000" UID 9)']
        assert read_fetched(answer, frozenset({9}))[9].raw == b"abc"

    @pytest.mark.parametrize(
        ("told", "expected"),
        [
            (b" 1-Jul-2026 02:44:25 +0200", dt.datetime(2026, 7, 1, 0, 44, 25, tzinfo=dt.UTC)),
            (b"01-Jul-2026 02:44:25 -0000", dt.datetime(2026, 7, 1, 2, 44, 25, tzinfo=dt.UTC)),
            (b"00-Foo-0000 00:00:00 +0000", dt.datetime(1970, 1, 1, tzinfo=dt.UTC)),
            (b"31-Feb-2026 00:00:00 +0000", dt.datetime(1970, 1, 1, tzinfo=dt.UTC)),
            (b"\xff", dt.datetime(1970, 1, 1, tzinfo=dt.UTC)),
        ],
    )
    def test_a_strange_time_of_arrival_loses_no_mail(self, told: bytes, expected: dt.datetime) -> None:
        """Migrated mailboxes hold times that are none."""
        answer = [(b'1 (UID 9 INTERNALDATE "' + told + b'" BODY[] {3}', b"abc"), b")"]
        assert read_fetched(answer, frozenset({9}))[9].received_at == expected

    def test_a_uid_inside_the_mail_counts_for_nothing(self) -> None:
        """Only what the server says around the literal is believed."""
        answer = [(b"1 (BODY[] {10}", b"(UID 9 x)y"), b' INTERNALDATE "01-Jan-2024 00:00:00 +0000" UID 11)']
        assert read_fetched(answer, frozenset({9})) == {}


class TestMoving:
    def test_only_kept_mails_move_and_a_colleagues_deleted_mail_stays(self, dovecot: Dovecot) -> None:
        """The folder is never expunged as a whole: what another marked as deleted is still there, marked.

        What was moved is as unread as before.
        """
        with dovecot.colleague("mover") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2), a_mail(3)])
            colleague.uid("STORE", "1", "+FLAGS.SILENT", r"(\Deleted)")
        with ImapMailbox(
            dovecot.settings("mover", after="move", done_folder="Erledigt"), PASSWORD
        ) as mailbox:
            fetched(mailbox)
            mailbox.put_away(2)
        with dovecot.colleague("mover") as colleague:
            assert set(flags(colleague)) == {1, 3}
            assert "\\Deleted" in flags(colleague)[1]
            assert colleague.select("Erledigt")[1] == [b"1"]
            assert not any("\\Seen" in told for told in flags(colleague).values())

    def test_without_move_the_copy_is_made_first(
        self, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A server with UIDPLUS only: COPY, mark, UID EXPUNGE of that one mail."""
        monkeypatch.setattr("brueckenpost.intake.moving.abilities", lambda box: frozenset({"UIDPLUS"}))
        with dovecot.colleague("copier") as colleague:
            deliver(colleague, [a_mail(1), a_mail(2)])
            colleague.uid("STORE", "1", "+FLAGS.SILENT", r"(\Deleted)")
        with ImapMailbox(
            dovecot.settings("copier", after="move", done_folder="Erledigt"), PASSWORD
        ) as mailbox:
            fetched(mailbox)
            mailbox.put_away(2)
        with dovecot.colleague("copier") as colleague:
            assert set(flags(colleague)) == {1}
            assert colleague.select("Erledigt")[1] == [b"1"]

    def test_a_server_that_can_do_neither_is_refused(
        self, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Moving would need an EXPUNGE of the whole folder there."""
        monkeypatch.setattr("brueckenpost.intake.moving.abilities", lambda box: frozenset({"IDLE"}))
        with pytest.raises(MailboxRefusedError, match="leave"):
            ImapMailbox(dovecot.settings("mover", after="move"), PASSWORD).__enter__()
