"""Which of two countries a person's name is likelier to come from: a small trained model.

A careful reader who meets "Serhii Yavorenko and Maarja-Liis Kuusk" at talks of Ukraine and Estonia knows who
is whose, though no word says so. The model is a naive Bayes classifier over the words of a name and the runs
of two to four letters in them, trained by `build_origins` on names of Wikipedia's people. It compares
countries that are given, and never names one by itself: a name alone tells nobody's nationality.

`origins.npz` holds, for every such run of letters by its hash, how many names of which countries have it. A
count is kept as an eighth of its binary logarithm, in one byte.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from importlib.resources import as_file, files
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from ctdialog.lexicon.folding import WORD, fold

RUNS = (2, 3, 4)  # letters, the two ends of a word counted
STEPS = 8  # of a count's byte to a doubling
_PRIOR = 30.0  # names of the average country that each one is taken to have beside its own
# What is said by runs of letters overlaps: a name counts as so many that say it independently.
_INDEPENDENT = 6.0
_EVERYWHERE = -1


class Origins:
    """The trained counts.

    `features` are the sorted hashes, `begins` where each one's entries begin in `countries` (places in
    `codes`) and `counts`; `names` tells how many names of each country were read.
    """

    def __init__(
        self,
        codes: list[str],
        names: NDArray[np.int32],
        features: NDArray[np.uint32],
        begins: NDArray[np.uint32],
        countries: NDArray[np.uint8],
        counts: NDArray[np.uint8],
    ) -> None:
        self._place = {code: i for i, code in enumerate(codes)}
        self._names: list[int] = names.tolist()
        self._features, self._begins = features, begins
        self._countries, self._counts = countries, counts
        self._shares = lru_cache(maxsize=4096)(self._read)

    def scores(self, name: str, codes: Collection[str]) -> dict[str, float]:
        """Log-likelihoods of a name for those countries of `codes` that the model knows, on one scale."""
        places = {code: self._place[code] for code in codes if code in self._place}
        total = dict.fromkeys(places, 0.0)
        told = set(features_of(name))
        for feature in told:
            shares = self._shares(feature)
            average = shares.get(_EVERYWHERE)
            if average is None:
                continue  # never read
            for code, place in places.items():
                names = self._names[place]
                total[code] += log((shares.get(place, 0.0) * names + _PRIOR * average) / (names + _PRIOR))
        weight = _INDEPENDENT / max(1, len(told))
        return {code: score * weight for code, score in total.items()}

    def _read(self, feature: int) -> dict[int, float]:
        """The share of a country's names that have a feature, by the country's place, and their average."""
        at = bisect_left(self._features, feature)
        if at == len(self._features) or self._features[at] != feature:
            return {}
        entries = slice(int(self._begins[at]), int(self._begins[at + 1]))
        counted = zip(self._countries[entries].tolist(), self._counts[entries].tolist(), strict=True)
        shares = {place: 2 ** (count / STEPS) / self._names[place] for place, count in counted}
        shares[_EVERYWHERE] = sum(shares.values()) / len(self._names)
        return shares


def features_of(name: str) -> Iterator[int]:
    """The hashes of a name's words and of the runs of letters in them."""
    for word in WORD.findall(name):
        letters = f"^{fold(word)}$"
        yield _hash(letters)
        for run in RUNS:
            for i in range(len(letters) - run + 1):
                yield _hash(letters[i : i + run])


def _hash(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


@cache
def origins() -> Origins:
    """The model that comes with the package, read when it is first asked."""
    with as_file(files(__package__) / "origins.npz") as path, np.load(path) as data:
        return Origins(
            [str(code) for code in data["codes"]],
            *(data[key] for key in ("names", "features", "begins", "countries", "counts")),
        )


def likeliest_of(scores: dict[str, float], codes: Collection[str]) -> float:
    """The score of several countries as one: the mean of their likelihoods, as a logarithm."""
    told = [scores[code] for code in codes if code in scores]
    best = max(told)
    return best + log(sum(exp(score - best) for score in told) / len(told))
