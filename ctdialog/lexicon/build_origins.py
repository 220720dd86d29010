"""Trains the model of `origins` and lists `given_names`: `python -m ctdialog.lexicon.build_origins`.

Names and nationalities are those of 1.1 million people in Wikipedia, as the package name2nat (Apache 2.0)
lists them, and, for countries that its demonyms leave out, first and last names of Faker (MIT), put together
by chance. Of each country 6,000 names are taken at most, lest the model learn who has most articles. Needs
`pip install faker` and `pip install --no-deps name2nat==0.5.1`; the package itself never does. The same
versions give the same bytes. No labelled article is read: the test that measures the model may use them all.
"""

from __future__ import annotations

import calendar
import pickle
import re
from collections import Counter, defaultdict
from importlib import import_module, metadata
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from spacy.lang.en.stop_words import STOP_WORDS

from ctdialog.lexicon import shared, table
from ctdialog.lexicon.folding import WORD, fold
from ctdialog.lexicon.origins import STEPS, features_of

_MOST_NAMES, _FEWEST_NAMES = 6_000, 20  # of a country
_MADE = 4_000  # of a country, from first and last names
_FEWEST_COUNTS = 2  # of a feature, in all countries
_FEWEST_BEARERS = 5  # people whose first name a word is
# Demonyms of name2nat that are no adjective of one country in the lexicon
_DEMONYMS = {
    "Basque": "ESP",
    "Bosniak": "BIH",
    "Botswana": "BWA",
    "Catalan": "ESP",
    "Congolese": "COD",
    "Croat": "HRV",
    "Dane": "DNK",
    "Dominican": "DOM",
    "English": "GBR",
    "Faroese": "DNK",
    "Finn": "FIN",
    "Guinean": "GIN",
    "Korean": "KOR",
    "Manx": "GBR",
    "Pole": "POL",
    "Serb": "SRB",
    "Slovene": "SVN",
    "Sotho": "LSO",
    "Syriac": "SYR",
    "Tamil": "IND",
    "Tibetan": "CHN",
    "Turk": "TUR",
}
# Faker's locales that are written in Latin letters, of countries of which name2nat has few names, or which
# have several languages.
_LOCALES = """
    az_AZ:AZE cs_CZ:CZE da_DK:DNK de_CH:CHE de_LU:LUX en_IN:IND en_KE:KEN en_NG:NGA en_NZ:NZL en_PK:PAK
    en_TH:THA es_CO:COL es_ES:ESP et_EE:EST fi_FI:FIN fr_CH:CHE fr_DZ:DZA ga_IE:IRL ha_NG:NGA hr_HR:HRV
    hu_HU:HUN id_ID:IDN ig_NG:NGA is_IS:ISL lt_LT:LTU lv_LV:LVA pl_PL:POL ro_RO:ROU sk_SK:SVK sl_SI:SVN
    sv_SE:SWE sw:TZA tr_TR:TUR tw_GH:GHA uz_UZ:UZB vi_VN:VNM yo_NG:NGA zu_ZA:ZAF
"""
_FIRST = ("first_names", "first_names_male", "first_names_female")
_LAST = ("last_names", "last_names_male", "last_names_female", "unique_last_names")
_LATIN = re.compile("[A-Za-z]")


class _Plain(pickle.Unpickler):
    """Reads a pickle of plain values, and runs nothing."""

    def find_class(self, module: str, name: str) -> Any:
        """Refuses any class."""
        raise pickle.UnpicklingError(f"{module}.{name} in a list of names")


def names_of_people() -> dict[str, list[str]]:
    """Names by alpha-3 code, as name2nat tells nationalities."""
    codes = dict(_DEMONYMS)
    for code, country in shared(None).countries.items():
        for word in (*country.forms.get("adjective", ()), *country.forms.get("demonym", ())):
            codes.setdefault(word, code)
            codes.setdefault(word.removesuffix("s"), code)
    path = Path(str(metadata.distribution("name2nat").locate_file("name2nat/name2nats.pkl")))
    with path.open("rb") as file:
        listed: dict[str, list[str]] = _Plain(file).load()
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name, demonyms in listed.items():
        for code in {codes[demonym] for demonym in demonyms if demonym in codes}:
            names[code].append(name)
    return names


def made_names(chance: Random) -> dict[str, list[str]]:
    """Names by alpha-3 code, first and last ones of Faker's lists put together."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for pair in _LOCALES.split():
        locale, code = pair.split(":")
        provider = import_module(f"faker.providers.person.{locale}").Provider
        first, last = (
            [name for key in keys for name in getattr(provider, key, ()) if _LATIN.search(name)]
            for keys in (_FIRST, _LAST)
        )
        count = min(_MADE, 4 * max(len(first), len(last)))
        names[code] += [f"{chance.choice(first)} {chance.choice(last)}" for _ in range(count)]
    return names


def list_given_names(path: Path, *sources: dict[str, list[str]]) -> None:
    """Writes the folded words, a line each, that open the names of some people and are no ordinary words."""
    bearers: Counter[str] = Counter()
    for name in (name for source in sources for names in source.values() for name in names):
        words = [fold(word) for word in WORD.findall(name.partition("(")[0])]
        if len(words) > 1:
            bearers[words[0]] += 1
    told = {word for word, count in bearers.items() if count >= _FEWEST_BEARERS and len(word) > 2}
    names = sorted(word for word in told - ordinary_words() if word.isalpha())
    path.write_text("\n".join(names) + "\n", encoding="utf-8")


def ordinary_words() -> set[str]:
    """English function words, and the words of offices, fields, talks, countries and months."""
    offices, formats = table("offices"), table("formats")
    phrases = [phrase for kind in ("heads", "premodifiers", "ranks") for phrase in offices[kind]["words"]]
    phrases += [*table("portfolios")["words"], *formats["subject"]["words"], *formats["modifiers"]["words"]]
    for country in shared(None).countries.values():
        phrases += [country.name, *country.forms.get("adjective", ())]
    words = {fold(word) for phrase in phrases for word in WORD.findall(phrase)}
    return words | {fold(word) for word in (*STOP_WORDS, *calendar.month_name)}


def train(path: Path, listed: dict[str, list[str]], made: dict[str, list[str]], chance: Random) -> None:
    """Counts features, country by country, and writes the model."""
    names: dict[str, list[str]] = {}
    for code in sorted(listed.keys() | made.keys()):
        told = [*listed.get(code, ()), *made.get(code, ())]
        if len(told) >= _FEWEST_NAMES:
            names[code] = chance.sample(told, _MOST_NAMES) if len(told) > _MOST_NAMES else told
    counts: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for place, told in enumerate(names.values()):
        for name in told:
            for feature in set(features_of(name)):
                counts[feature][place] += 1
    kept = sorted(feature for feature, each in counts.items() if each.total() >= _FEWEST_COUNTS)
    entries = [sorted(counts[feature].items()) for feature in kept]
    flat = [entry for each in entries for entry in each]
    np.savez_compressed(
        path,
        codes=np.array(list(names)),
        names=np.array([len(told) for told in names.values()], np.int32),
        features=np.array(kept, np.uint32),
        begins=np.concatenate([[0], np.cumsum([len(each) for each in entries])]).astype(np.uint32),
        countries=np.array([place for place, _ in flat], np.uint8),
        counts=np.round(STEPS * np.log2([count for _, count in flat])).astype(np.uint8),
    )


def main() -> None:
    """Writes both files beside this one."""
    chance = Random(1)
    listed, made = names_of_people(), made_names(chance)
    list_given_names(Path(__file__).with_name("given_names.txt"), listed, made)
    train(Path(__file__).with_name("origins.npz"), listed, made, chance)


if __name__ == "__main__":
    main()
