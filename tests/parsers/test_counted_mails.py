"""Kind and number of drafts of whole mails (tests/corpus/counted.txt)."""

from __future__ import annotations

from brueckenpost.parsers.pipeline import read_mail

from tests.corpus.counted import read_counted

RIGHT = 0.92  # the share of mails that are to be right in both


class TestCountedMails:
    """Mails that tell one project in paragraphs, several without a number, take one back, ask or sell something."""

    def test_kind_and_number(self) -> None:
        mails = list(read_counted())
        records = [read_mail(mail.raw) for mail in mails]
        right = [
            (record.kind, len(record.drafts)) == (mail.kind, mail.drafts)
            for record, mail in zip(records, mails, strict=True)
        ]
        assert sum(right) >= RIGHT * len(mails), f"{sum(right)} of {len(mails)}"
