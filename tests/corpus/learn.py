"""Build parsers/data/leanings.tsv, which words go with which category, from texts whose categories a curator told.

Run it from the project's root, with the packages `scikit-learn` and `numpy` installed for the occasion:

    python -m tests.corpus.learn

It learns from the corpora under tests/corpus but JUDGES, their mails as the parser reads them, and from short texts. One logistic
regression a category, with what may but need not be named left out. Columns: a word, the beginning ("schul-") or
ending ("-spende") of words, then a weight for each category in the order of the record, in hundredths.
"""

from __future__ import annotations

import math
import pathlib
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from brueckenpost.parsers.leanings import count_features
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import CATEGORIES
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from tests.corpus.compare import read_corpus
from tests.corpus.short import read_short_texts
from tests.parsers.test_one_sentence_projects import LETTERS, PROJECTS

CORPORA = pathlib.Path(__file__).parent
TABLE = CORPORA.parent.parent / "parsers" / "data" / "leanings.tsv"
HEAD = (
    "# Which words go with which category, written by tests/corpus/learn.py: a word, beginning or ending of words,\n"
    "# then its weights in hundredths in the order of CATEGORIES. The line without a word tells what they start from.\n"
)
JUDGES = {"dev", "p", "r", "u", "v"}  # the corpora that judge what was learned from the others
FEWEST = 3  # texts that a feature stands in
FREEDOM = 8.0  # the inverse of the penalty on large weights


class Sample(NamedTuple):
    """A project's text with the categories that it needs and those that it may have."""

    counts: Counter[str]
    required: frozenset[str]
    allowed: frozenset[str]


def samples() -> Iterator[Sample]:
    """Yield the drafts of every corpus that was read with as many drafts as it has projects, and the short texts."""
    for folder in sorted(
        path for path in CORPORA.iterdir() if (path / "gold").is_dir() and path.name not in JUDGES
    ):
        for case in read_corpus(folder):
            drafts = read_mail(case.raw).drafts if case.gold["kind"] == "submission" else ()
            for gold, draft in zip(case.gold["drafts"], drafts, strict=False):
                if len(drafts) == len(case.gold["drafts"]):
                    told = gold["categories"]
                    counts = count_features(draft.title, draft.description)
                    yield Sample(counts, frozenset(told["required"]), frozenset(told["allowed"]))
    for text in read_short_texts():
        yield Sample(count_features("", text.text), text.required, text.allowed)
    for told, required, allowed in PROJECTS:
        need, may = (frozenset(LETTERS[letter] for letter in letters) for letters in (required, allowed))
        yield Sample(count_features("", told), need, may)


def main() -> None:
    """Learn each category and write the table."""
    told = list(samples())
    seen = Counter(feature for sample in told for feature in sample.counts)
    vectorizer = DictVectorizer()
    matrix = normalize(
        vectorizer.fit_transform(
            {f: math.log1p(n) for f, n in sample.counts.items() if seen[f] >= FEWEST} for sample in told
        )
    )
    models = []
    for category in CATEGORIES:
        kept = [i for i, sample in enumerate(told) if category not in sample.allowed - sample.required]
        wanted = [category in told[i].required for i in kept]
        model = LogisticRegression(C=FREEDOM, solver="liblinear", class_weight="balanced", random_state=0)
        models.append(model.fit(matrix[kept], wanted))
    weights = np.rint(100 * np.vstack([model.coef_[0] for model in models])).astype(int)
    start = "\t".join(str(round(100 * model.intercept_[0])) for model in models)
    lines = (
        "\t".join((feature, *map(str, weights[:, place])))
        for place, feature in enumerate(vectorizer.get_feature_names_out())
        if weights[:, place].any()
    )
    TABLE.write_text(HEAD + f"\t{start}\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
