from __future__ import annotations

import base64
import subprocess
import time
from collections.abc import Callable, Iterator
from functools import partial

import dkim
import pytest
from brueckenpost.intake import senders
from brueckenpost.intake.child import ChildReader, Limits
from brueckenpost.intake.senders import KeyFinder, NoAnswerError, check_sender, judge_by
from brueckenpost.intake.worker import poll_mailbox
from brueckenpost.store.drafts import read_mail_text
from brueckenpost.store.messages import list_messages
from brueckenpost.store.trust import Signature, Trust, belong_together
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.conftest import NOW
from tests.intake.mails import a_mail, read_simply
from tests.intake.nameserver import NameServer, answering
from tests.intake.readers import check_hanging
from tests.intake.test_worker import Post

OURS = "mx.netzwerkstelle.example"
TOWN = "musterstadt.example"


def no_key(_name: str) -> bytes | None:
    return None


@pytest.fixture(scope="module")
def private_key() -> bytes:
    command = ["openssl", "genrsa", "-traditional", "2048"]
    return subprocess.run(command, check=True, capture_output=True).stdout


@pytest.fixture(scope="module")
def record(private_key: bytes) -> str:
    """Give what the domain name system tells of the key."""
    command = ["openssl", "rsa", "-pubout", "-outform", "DER"]
    public = subprocess.run(command, input=private_key, check=True, capture_output=True).stdout
    return f"v=DKIM1; k=rsa; p={base64.b64encode(public).decode()}"


@pytest.fixture
def names(record: str) -> Iterator[NameServer]:
    with answering(NameServer({f"s1._domainkey.{TOWN}": record})) as names:
        yield names


@pytest.fixture
def key(names: NameServer) -> KeyFinder:
    return KeyFinder((("127.0.0.1", names.port),))


@pytest.fixture
def signed(private_key: bytes) -> Callable[..., bytes]:
    def sign(raw: bytes = a_mail(1), domain: str = TOWN, **how: object) -> bytes:
        return bytes(dkim.sign(raw, b"s1", domain.encode(), private_key, **how)) + raw

    return sign


class TestSignatures:
    def test_a_good_one_confirms_the_sender(self, signed: Callable[..., bytes], key: KeyFinder) -> None:
        """The key comes from the domain name system, over the network."""
        trust = check_sender(signed(), key=key)
        assert trust == Trust(TOWN, (), (Signature(TOWN, "good"),))
        assert (trust.verdict, trust.signed_by) == ("confirmed", TOWN)

    @pytest.mark.parametrize(
        ("old", "new"), [(b"Feuerwehrauto", b"Feuerwehrboot"), (b"Inge Muster", b"Inge Master")]
    )
    def test_a_changed_word_breaks_it(
        self, signed: Callable[..., bytes], key: KeyFinder, old: bytes, new: bytes
    ) -> None:
        """In the text or in the head. That alone accuses nobody: gateways change mails, too."""
        trust = check_sender(signed().replace(old, new, 1), key=key)
        assert [it.result for it in trust.signatures] == ["broken"]
        assert trust.verdict == "unknown"

    def test_a_strangers_signature_confirms_nobody_else(
        self, signed: Callable[..., bytes], key: KeyFinder, names: NameServer, record: str
    ) -> None:
        """A mass mailer signs well what its customers write in anybody's name."""
        names.records["s1._domainkey.versand.example"] = record
        trust = check_sender(signed(domain="versand.example"), key=key)
        assert [it.result for it in trust.signatures] == ["good"]
        assert (trust.verdict, trust.signed_by) == ("unknown", "")

    def test_a_part_of_the_text_is_not_the_text(self, signed: Callable[..., bytes], key: KeyFinder) -> None:
        """With a length in the signature anybody may add words below it."""
        raw = signed(length=True) + b"Und noch etwas von einem anderen.\r\n"
        assert [it.result for it in check_sender(raw, key=key).signatures] == ["unknown"]

    def test_a_second_sender_hides_behind_no_signature(
        self, signed: Callable[..., bytes], key: KeyFinder
    ) -> None:
        """Two From lines: one was signed, the other one is shown."""
        raw = b"From: Boss <boss@musterstadt.example>\r\n" + signed(
            include_headers=[b"from", b"subject", b"date"]
        )
        assert check_sender(raw, key=key).domain == ""
        assert check_sender(raw, key=key).verdict == "unknown"

    def test_a_key_that_is_gone_says_nothing(
        self, signed: Callable[..., bytes], key: KeyFinder, names: NameServer
    ) -> None:
        """Domains change their keys; an old mail's signature can no longer be checked."""
        names.records.clear()
        assert [it.result for it in check_sender(signed(), key=key).signatures] == ["unknown"]

    def test_silent_name_servers_hold_up_one_mail_only(
        self, signed: Callable[..., bytes], key: KeyFinder, names: NameServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The first mail waits in vain; for the next ones nobody is asked for a while, then again."""
        monkeypatch.setattr(senders, "DNS_SECONDS", 0.5)
        names.silent = True
        for _ in range(3):
            assert [it.result for it in check_sender(signed(), key=key).signatures] == ["unknown"]
        asked = len(names.asked)
        with pytest.raises(NoAnswerError):
            key("s2._domainkey.musterstadt.example")
        assert len(names.asked) == asked
        names.silent = False
        monkeypatch.setattr(time, "monotonic", lambda: float("inf"))
        assert check_sender(signed(), key=key).verdict == "confirmed"

    def test_a_name_is_asked_for_once(
        self, signed: Callable[..., bytes], key: KeyFinder, names: NameServer
    ) -> None:
        """A thousand mails of a town are one question."""
        for _ in range(5):
            check_sender(signed(), key=key)
        assert len(names.asked) == 1

    def test_a_mail_with_many_is_checked_for_some(
        self, signed: Callable[..., bytes], key: KeyFinder, names: NameServer
    ) -> None:
        """Each could send us to another name server."""
        raw = a_mail(1)
        for number in range(9):
            raw = signed(raw, domain=f"d{number}.example")
        check_sender(raw, key=key)
        assert len(names.asked) <= senders.MOST

    @given(st.binary(max_size=300))
    def test_any_signature_is_read(self, value: bytes) -> None:
        """Whatever stands there, it is at most a reason not to check it: the child then tells so."""
        raw = b"DKIM-Signature: " + value.replace(b"\n", b" ").replace(b"\r", b" ") + b"\r\n" + a_mail(1)
        trust = check_sender(raw, key=no_key)
        assert not any(it.result == "good" for it in trust.signatures)


def results(*lines: str, sender: str = TOWN) -> tuple[tuple[str, str], ...]:
    head = "\r\n".join([*lines, f"From: Inge <inge@{sender}>", "", "Text"])
    return check_sender(head.encode(), OURS, no_key).server


class TestOurServersWord:
    def test_results_of_our_own_server_are_read(self) -> None:
        """Folded, with comments, versions and properties; other methods are left out."""
        told = results(
            f"Authentication-Results: {OURS} 1;",
            " dmarc=pass (p=reject; dis=none) header.from=musterstadt.example;",
            "\tspf=pass (mailfrom (nested; spf=fail)) smtp.mailfrom=musterstadt.example; DKIM = Fail header.d=x.example;",
            "  iprev=pass",
        )
        assert told == (("dmarc", "pass"), ("spf", "pass"), ("dkim", "fail"))

    @pytest.mark.parametrize(
        "line",
        [
            "Authentication-Results: mx.boese.example; dmarc=pass",
            f"Authentication-Results: {OURS}.boese.example; dmarc=pass",
            f"Authentication-Results: boese.example {OURS}; dmarc=pass",
            f"X-Authentication-Results: {OURS}; dmarc=pass",
            f"ARC-Authentication-Results: i=1; {OURS}; dmarc=pass",
        ],
    )
    def test_nobody_elses_count(self, line: str) -> None:
        """The name must be ours, whole and in its place."""
        assert results(line) == ()

    def test_a_forged_one_below_ours_counts_for_nothing(self) -> None:
        """A mail may bring along a header with our name; our server writes its own above it."""
        told = results(
            f"Authentication-Results: {OURS}; spf=fail",
            "Received: from boese.example",
            f"Authentication-Results: {OURS}; dmarc=pass",
        )
        assert told == (("spf", "fail"),)

    def test_without_a_name_none_is_believed(self) -> None:
        """The configuration's default."""
        raw = f"Authentication-Results: {OURS}; dmarc=pass\r\nFrom: a@{TOWN}\r\n\r\n".encode()
        assert check_sender(raw, "", no_key).server == ()

    @pytest.mark.parametrize(
        ("result", "verdict"), [("pass", "confirmed"), ("fail", "doubtful"), ("none", "unknown")]
    )
    def test_its_verdict_counts(self, result: str, verdict: str) -> None:
        """DMARC ties the other checks to the address that people see."""
        assert Trust(TOWN, (("dmarc", result),)).verdict == verdict

    @given(st.text(max_size=400))
    def test_any_value_is_read(self, value: str) -> None:
        """Nothing that stands there raises."""
        results(f"Authentication-Results: {OURS}; {value}")


class TestDomains:
    @pytest.mark.parametrize(
        ("one", "other", "together"),
        [
            ("dortmund.de", "dortmund.de", True),
            ("mail.dortmund.de", "dortmund.de", True),
            ("stadtdortmund.de", "dortmund.de", False),
            ("de", "dortmund.de", False),
            ("", "", False),
        ],
    )
    def test_a_part_belongs_to_the_whole(self, one: str, other: str, *, together: bool) -> None:
        """By whole words; a country is nobody's domain."""
        assert belong_together(one, other) is together
        assert belong_together(other, one) is together


class TestKeeping:
    def test_it_is_kept_with_the_mail_and_shown_with_the_draft(
        self, store: sessionmaker[Session], signed: Callable[..., bytes], key: KeyFinder
    ) -> None:
        """A mail without anything to check is kept without it."""
        post = Post({1: signed(), 2: a_mail(2)})
        poll_mailbox(
            post, store, read_simply, clock=lambda: NOW, judge=judge_by(partial(check_sender, key=key))
        )
        with store() as session:
            first, second = list_messages(session)
            text = read_mail_text(session, first.drafts[0])
        assert first.trust
        assert first.trust.verdict == "confirmed"
        assert second.trust is None
        assert text
        assert text.trust == first.trust

    def test_a_mail_that_makes_the_check_hang_is_taken(self, signed: Callable[..., bytes]) -> None:
        """A process of its own is ended; the mail is none the worse for it."""
        with ChildReader(check_hanging, Limits(seconds=1, cpu_seconds=1)) as check:
            assert judge_by(check)(signed()) is None


def test_a_huge_run_of_line_ends_is_cut_off_in_time() -> None:
    """The library is quadratic there: the process's limits end it, and the mail is taken."""
    body = b"\r\n" * 300_000 + b"x"
    raw = (
        b"DKIM-Signature: v=1; a=rsa-sha256; d=musterstadt.example; s=s1; c=relaxed/relaxed; h=from; bh=YQ==; b=YQ==\r\n"
        b"From: inge@musterstadt.example\r\n\r\n" + body
    )
    with ChildReader(partial(check_sender, key=no_key), Limits(seconds=3, cpu_seconds=1)) as check:
        began = time.monotonic()
        judge_by(check)(raw)
    assert time.monotonic() - began < 30
