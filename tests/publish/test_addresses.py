"""Links of mails on the page: only what may be clicked, and never under a wrong name."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.record import Link
from brueckenpost.publish.addresses import plain_name, safe_url, shown_host, sources


class TestSafeAddresses:
    @pytest.mark.parametrize(
        "url",
        [
            "https://www.ahlen.example/",
            "http://ahlen.example:8080/a?b=c#d",
            "HTTPS://Ahlen.example",
            "https://müller.example/straße",
            "mailto:info@ahlen.example",
        ],
    )
    def test_the_webs_own_pass(self, url: str) -> None:
        """As they stand; blanks around them are nobody's meaning."""
        assert safe_url(url) == url
        assert safe_url(f"  {url}\n") == url

    @pytest.mark.parametrize(
        "url",
        [
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,<script>",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://ahlen.example/",
            "//ahlen.example/",
            "ahlen.example",
            "",
        ],
    )
    def test_other_schemes_do_not(self, url: str) -> None:
        """Not even none: it would be taken as a path of ours."""
        assert safe_url(url) is None

    @pytest.mark.parametrize(
        "url",
        [
            "https://",
            "https:///pfad",
            "https://bank.example@boese.example/",
            "https://name:wort@ahlen.example/",
            "https://ahlen.example:99999/",
            "https://ahlen.example:0/",
            "https://ahlen.example:x/",
            "https://[::1/",
        ],
    )
    def test_a_host_must_be_one_and_be_the_one_that_is_read(self, url: str) -> None:
        """What stands before an @ looks like the host and is none."""
        assert safe_url(url) is None

    @pytest.mark.parametrize(
        "sign",
        [
            " ",
            '"',
            "<",
            ">",
            "\\",
            "^",
            "`",
            "{",
            "|",
            "}",
            "\x00",
            "\n",
            "\x7f",
            "\u202e",
            "\u200b",
            "\ufeff",
        ],
    )
    def test_a_sign_that_no_address_holds_ends_it(self, sign: str) -> None:
        """It would end the attribute, or show another address than is opened."""
        assert safe_url(f"https://ahlen.example/a{sign}b") is None

    @pytest.mark.parametrize(
        "url",
        [
            "mailto:",
            "mailto:info",
            "mailto:a@b",
            "mailto:a@b@ahlen.example",
            "mailto:a@ahlen.example?bcc=x@boese.example",
        ],
    )
    def test_a_mail_address_is_whole_and_nothing_else(self, url: str) -> None:
        """No second receiver is smuggled in."""
        assert safe_url(url) is None


class TestNames:
    @pytest.mark.parametrize(
        "text",
        [
            "https://bank.example/",
            "www.bank.example",
            "bank.example",
            "Schreiben Sie an x@bank.example",
            "  bank.example/login",
        ],
    )
    def test_one_that_looks_like_an_address_stands_in_quotes(self, text: str) -> None:
        """As the words of a link it would promise another place than it leads to."""
        assert plain_name(text) == f"„{text.strip()}“"

    @pytest.mark.parametrize(
        "text", ["Hilfe für Sambir", "Nr. 5 e.V.", "Bericht vom 3.5.2023", "z.B. Decken"]
    )
    def test_an_ordinary_one_does_not(self, text: str) -> None:
        """A full stop makes no host."""
        assert plain_name(text) == text

    @pytest.mark.parametrize(
        ("url", "host"),
        [
            ("https://www.ahlen.example/a", "ahlen.example"),
            ("https://WWW.Ahlen.example:8080", "ahlen.example"),
            ("https://wwwahlen.example", "wwwahlen.example"),
            ("mailto:info@ahlen.example", "ahlen.example"),
        ],
    )
    def test_the_host_is_shown_as_people_say_it(self, url: str, host: str) -> None:
        """A mail address by its domain."""
        assert shown_host(url) == host


class TestSources:
    def test_each_link_is_shown_once_with_its_host(self) -> None:
        """What may not be clicked is left out."""
        links = (
            Link("https://www.ahlen.example/a", "Bericht"),
            Link("https://www.ahlen.example/a", "Noch einmal"),
            Link("javascript:alert(1)", "Klick"),
            Link("https://presse.example/b", None),
        )
        assert [(link.text, link.host) for link in sources(links, {})] == [
            ("Bericht (ahlen.example)", "ahlen.example"),
            ("presse.example/b", "presse.example"),
        ]

    @pytest.mark.parametrize("label", ["", "x", "ab", "www.bank.example", "https://bank.example/"])
    def test_a_label_that_says_nothing_or_lies_is_left_out(self, label: str) -> None:
        """The address speaks for itself."""
        (shown,) = sources((Link("https://boese.example/pfad/", label),), {})
        assert shown.text == "boese.example/pfad"

    def test_a_mail_address_is_shown_whole(self) -> None:
        """Who writes there wants to know to whom."""
        (shown,) = sources((Link("mailto:info@ahlen.example", ""),), {})
        assert (shown.text, shown.host) == ("info@ahlen.example", "ahlen.example")

    def test_two_links_never_have_the_same_words(self) -> None:
        """Who has the page read aloud hears links alone (WCAG 2.4.4), whatever case they are in."""
        used: dict[str, str] = {}
        first = sources((Link("https://a.example/1", "Mehr dazu"),), used)
        second = sources(
            (Link("https://a.example/2", "mehr dazu"), Link("https://a.example/2?x=1", "MEHR DAZU")), used
        )
        assert [link.text for link in (*first, *second)] == [
            "Mehr dazu (a.example)",
            "a.example/2",
            "MEHR DAZU (a.example) – a.example/2",
        ]

    def test_the_same_address_may_keep_its_words_in_another_entry(self) -> None:
        """Both lead to the same place."""
        used: dict[str, str] = {}
        link = (Link("https://a.example/1", "Mehr dazu"),)
        assert sources(link, used) == sources(link, used)
