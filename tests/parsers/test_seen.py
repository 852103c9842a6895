"""Which place a shortened or a small name means."""

import pytest
from brueckenpost.parsers.pipeline import read_mail

HEAD = "From: Ida Nord <i.nord@telgte.example>\nSubject: Hilfe\nContent-Type: text/plain; charset=utf-8\n\n"


@pytest.mark.parametrize(
    ("told", "partners"),
    [
        (
            "In Telgtes Partnerstadt Polanica-Zdrój wohnen 60 Kinder aus der Ukraine. Der Freundeskreis sammelt Geld, damit die Stadt Polanica das Essen bezahlen kann.",
            ["Polanica-Zdrój"],
        ),
        (
            "wir von der realschule in telgte haben seit mai 2023 eine brieffreundschaft mit einer klasse in kowel. jeden donnerstag machen wir zusammen englisch am bildschirm.",
            ["Kowel"],
        ),
    ],
)
def test_partners(told: str, partners: list[str]) -> None:
    """A name's beginning is the name's that the mail tells; a mail in small letters means the only place it names."""
    (draft,) = read_mail(f"{HEAD}{told}\n".encode()).drafts
    assert [partner.name for partner in draft.partners] == partners


def test_the_home_of_an_orchestra_that_fled_is_no_partner() -> None:
    """It plays where it found shelter."""
    told = "Ten members of a youth orchestra from Kharkiv found shelter in Rijeka, the Croatian twin city of Telgte. In May 2023 they will play together with our youth choir."
    (draft,) = read_mail(f"{HEAD}{told}\n".encode()).drafts
    assert "Charkiw" not in [partner.name for partner in draft.partners]
