"""Learn the tables of weights in parsers/data from texts that people judged (lessons.py).

Run it from the project's root, with the packages `scikit-learn` and `numpy` installed for the occasion:

    python -m tests.corpus.learn [LESSON...]           writes the tables
    python -m tests.corpus.learn --judge [LESSON...]   tells how well each corpus is judged by what the others teach

It learns from the corpora under tests/corpus but JUDGES, their mails as the parser reads them, and from labelled
texts. One logistic regression an answer, with what may but need not be given left out.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from tests.corpus.lessons import CORPORA, LESSONS, Sample

DATA = CORPORA.parent.parent / "parsers" / "data"
HEAD = (
    "# Written by tests/corpus/learn.py: a word, the beginning or ending of words or another feature, then how much it\n"
    "# counts for being rare and how much it speaks for {answers}, all in hundredths, the latter of log odds. The line\n"
    "# without a feature tells what they start from.\n"
)
JUDGES = {"dev", "ah"}  # the corpora that judge what was learned from the others
FEWEST = 3  # texts that a feature stands in
FREEDOM = {
    "leanings": 20.0,
    "telling": 8.0,
    "purposes": 8.0,
    "standing": 20.0,
    "timing": 30.0,
}  # the inverse of the penalty on large weights
SLIGHT = 3  # hundredths that make no difference


class Learned:
    """The features that a lesson knows, and a model for each answer."""

    def __init__(self, lesson: str, samples: Sequence[Sample], answers: Sequence[str]) -> None:
        """Learn a lesson from samples."""
        self.seen = Counter(feature for sample in samples for feature in sample.counts)
        self.texts = len(samples)
        self.vectorizer = DictVectorizer()
        matrix = self._matrix(self.vectorizer.fit_transform(map(self._values, samples)))
        self.models = []
        for answer in answers:
            kept = [i for i, sample in enumerate(samples) if answer not in sample.allowed - sample.right]
            model = LogisticRegression(
                C=FREEDOM[lesson], solver="liblinear", class_weight="balanced", random_state=0
            )
            self.models.append(model.fit(matrix[kept], [answer in samples[i].right for i in kept]))

    def judge(self, samples: Sequence[Sample]) -> Any:
        """Give the log odds of each answer for each sample."""
        matrix = self._matrix(self.vectorizer.transform(map(self._values, samples)))
        return np.vstack([model.decision_function(matrix) for model in self.models]).T

    def table(self) -> str:
        """Give the weights as lines of a table."""
        weights = np.rint(100 * np.vstack([model.coef_[0] for model in self.models])).astype(int)
        start = "\t".join(str(round(100 * model.intercept_[0])) for model in self.models)
        names = self.vectorizer.get_feature_names_out()
        lines = (
            "\t".join((feature, str(round(100 * self._rarity(feature))), *map(str, weights[:, place])))
            for place, feature in enumerate(names)
            if (abs(weights[:, place]) >= SLIGHT).any()
        )
        return f"\t0\t{start}\n" + "\n".join(lines) + "\n"

    def _values(self, sample: Sample) -> dict[str, float]:
        return {
            f: math.log1p(n) * self._rarity(f)
            for f, n in sample.counts.items()
            if n and self.seen[f] >= FEWEST
        }

    def _rarity(self, feature: str) -> float:
        """Give the inverse document frequency of a feature: 1 for what every text has."""
        return 1 + math.log((1 + self.texts) / (1 + self.seen[feature]))

    @staticmethod
    def _matrix(matrix: Any) -> Any:
        matrix = normalize(matrix)
        matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
        return matrix


def wrong_answers(odds: Any, samples: Sequence[Sample], answers: Sequence[str]) -> int:
    """Count the answers that are wrong: the likeliest of several where exactly one is right, else each by itself."""
    if all(len(sample.right) == 1 for sample in samples) and len(answers) > 1:
        likeliest = [answers[place] for place in odds.argmax(axis=1)]
        return sum(answer not in sample.right for answer, sample in zip(likeliest, samples, strict=True))
    wrong = 0
    for row, sample in zip(odds, samples, strict=True):
        for answer, odd in zip(answers, row, strict=True):
            wrong += (odd > 0) != (answer in sample.right) and answer not in sample.allowed
    return wrong


def main(arguments: Sequence[str]) -> None:
    """Learn the lessons and write their tables, or judge them."""
    lessons = [argument for argument in arguments if not argument.startswith("-")] or list(LESSONS)
    for lesson in lessons:
        read_samples, answers = LESSONS[lesson]
        samples = list(read_samples())
        if "--judge" not in arguments:
            learned = Learned(lesson, [s for s in samples if s.corpus not in JUDGES], answers)
            head = HEAD.format(answers=", ".join(answers))
            (DATA / f"{lesson}.tsv").write_text(head + learned.table(), "utf-8")
            continue
        for corpus in sorted({sample.corpus for sample in samples}):
            learned = Learned(lesson, [s for s in samples if s.corpus != corpus], answers)
            judged = [s for s in samples if s.corpus == corpus]
            wrong = wrong_answers(learned.judge(judged), judged, answers)
            sys.stdout.write(f"{lesson}\t{corpus}\t{len(judged)}\t{wrong}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
