"""Links that gateways wrapped lead to where their writer meant."""

from __future__ import annotations

import base64
from urllib.parse import quote

import pytest
from brueckenpost.parsers.wrappers import unwrap
from hypothesis import given
from hypothesis import strategies as st

PAGE = "https://www.altstadt.example/hilfe?a=1&b=zwei#oben"
CODED = quote(PAGE, safe="")
SOPHOS = base64.b64encode(PAGE.encode()).decode()


class TestWrappers:
    @pytest.mark.parametrize(
        "wrapped",
        [
            f"https://eur03.safelinks.protection.outlook.com/?url={CODED}&data=05%7C01%7C&sdata=x%3D&reserved=0",
            f"https://eur03.safelinks.protection.outlook.com/ap/t-59584e83/?url={CODED}&data=05%7C01&reserved=0",
            f"https://EUR03.SafeLinks.Protection.Outlook.com/?url={CODED}",
            f"https://eur03.safelinks.protection.outlook.com/?data=05&amp;url={CODED}&amp;reserved=0",
            f"https://urldefense.proofpoint.com/v1/url?u={CODED}&k=abc",
            f"https://eu-central-1.protection.sophos.com/?d=altstadt.example&u={quote(SOPHOS)}&p=m&i=1",
            f"https://linkprotect.cudasvc.com/url?a={CODED}&c=E,1,x&typo=1",
            f"https://www.google.com/url?q={CODED}&sa=D",
            f"https://www.google.com/url?sa=t&url={CODED}",
            f"https://l.facebook.com/l.php?u={CODED}&h=AT0",
            f"https://secure-web.cisco.com/1Abc-DEF/{CODED}",
            f"https://imsva91-ctp.trendmicro.com:443/wis/clicktime/v1/query?url={CODED}&umid=1&auth=2",
            f"https://atpscan.global.hornetsecurity.com/index.php?atp_str=x&url={CODED}",
            f"https://deref-gmx.net/mail/client/abc/dereferrer/?redirectUrl={CODED}",
            f"https://deref-post.example/mail/client/x1/dereferrer/?redirectUrl={CODED}&lang=de",
            f"https://deref.brief.example/deref?url={CODED}",
        ],
    )
    def test_original_is_read(self, wrapped: str) -> None:
        """Each gateway's form gives the original, its own query and fragment included."""
        assert unwrap(wrapped) == PAGE

    def test_proofpoint_2(self) -> None:
        """Version 2 writes "-" for "%" and "_" for "/"."""
        wrapped = "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.altstadt.example_a-2Db&d=DwMF&c=x"
        assert unwrap(wrapped) == "https://www.altstadt.example/a-b"

    def test_proofpoint_3(self) -> None:
        """Version 3 puts a star for a strange character, and two stars with a count for several."""
        strange = base64.urlsafe_b64encode("ß?&".encode()).decode().rstrip("=")
        wrapped = f"https://urldefense.com/v3/__https://altstadt.example/stra*e**A__;{strange}!!x!y$"
        assert unwrap(wrapped) == "https://altstadt.example/straße?&"

    @pytest.mark.parametrize(
        "wrapped",
        [
            "https://urldefense.com/v3/__https://altstadt.example/stra*e__;_____A!!x$",
            "https://urldefense.com/v3/__https://altstadt.example/a",
            "https://urldefense.proofpoint.com/v2/url?d=DwMF",
            "https://linkprotect.cudasvc.com/url?" + "&".join(f"a{n}={n}" for n in range(300)),
            "https://linkprotect.cudasvc.com/url?a=" + "a" * 100_000,
        ],
    )
    def test_what_cannot_be_undone_stays(self, wrapped: str) -> None:
        """Stars without their characters, a version without its address, hundreds of parameters, endless ones."""
        assert unwrap(wrapped) == wrapped

    def test_wrapped_twice(self) -> None:
        """Each gateway on the way wraps anew."""
        once = f"https://eur03.safelinks.protection.outlook.com/?url={CODED}"
        twice = f"https://urldefense.proofpoint.com/v1/url?u={quote(once, safe='')}"
        assert unwrap(f"https://linkprotect.cudasvc.com/url?a={quote(twice, safe='')}") == PAGE


class TestOrdinaryAddresses:
    @pytest.mark.parametrize(
        "url",
        [
            PAGE,
            "https://www.altstadt.example/?url=https%3A%2F%2Fanders.example",
            "https://www.altstadt.example/archiv/dereferrer/",
            "https://altstadt.example/?utm_source=brief&utm_medium=mail",
            "https://safelinks.protection.outlook.com.betrug.example/?url=https%3A%2F%2Fanders.example",
            "https://eur03.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)",
            "https://protect-de.mimecast.com/s/AbCdEf",
            "https://www.google.com/search?q=Altstadt",
            "https://[kaputt/?url=x",
            "mailto:ida.nord@altstadt.example",
            "",
        ],
    )
    def test_stay_as_they_are(self, url: str) -> None:
        """Only a known gateway's link is undone, and only to an address that leads somewhere."""
        assert unwrap(url) == url

    @given(st.text(max_size=300))
    def test_never_fails(self, text: str) -> None:
        """Any text gives a text."""
        for url in (
            text,
            f"https://urldefense.com/v3/__{text}",
            f"https://eu.protection.sophos.com/?u={text}",
        ):
            assert isinstance(unwrap(url), str)

    @given(st.from_regex(r"https://[a-z]{1,9}\.example/[a-z0-9/?=&%-]{0,40}", fullmatch=True))
    def test_any_page_survives_a_wrapper(self, url: str) -> None:
        """Wrapping and unwrapping gives the same address."""
        assert (
            unwrap(f"https://nam02.safelinks.protection.outlook.com/?url={quote(url, safe='')}&data=1") == url
        )
