"""What each component buys and costs: `python tests/ablation.py [LABELS]` prints tests/README.md's tables.

LABELS is a folder of labelled articles (default: tests/gold). A component is left out of the pipeline, the
articles are read without it (spaCy's own sentencizer in the place of the sentences), and the figures are
set beside those of the whole. Its time is that of its own call, over all articles. The second table tells
what the stock model's name finder makes of the people that the labels name.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from spacy.language import Language
from spacy.pipeline import Sentencizer
from stock_model import load_stock

import ctdialog
from ctdialog.article import read_bytes
from ctdialog.evaluation import Evaluation, Labelled, evaluate, read_labels
from ctdialog.evaluation.labels import GivenRecord
from ctdialog.evaluation.matching import same_person
from ctdialog.pipeline.build import COMPONENTS

HERE = Path(__file__).parent
SHOWN = ("main meetings", "participants", "officials", "number", "date", "topics")


def read(nlp: Language, labelled: list[Labelled], without: str = "") -> tuple[Evaluation, Counter[str]]:
    """The figures of a pipeline without one of its components, and the seconds each component took."""
    took: Counter[str] = Counter()
    records = {}
    for each in labelled:
        assert each.article is not None
        began = time.perf_counter()
        article = read_bytes(each.article, id=each.label.id, published=each.label.published)
        doc = nlp.tokenizer.article(article)  # type: ignore[union-attr]
        took["article and tokenizer"] += time.perf_counter() - began
        for name in COMPONENTS:
            if name == without:
                doc = Sentencizer()(doc) if name == COMPONENTS[0] else doc
                continue
            began = time.perf_counter()
            doc = nlp.get_pipe(name)(doc)
            took[name] += time.perf_counter() - began
        records[each.label.id] = GivenRecord.model_validate(doc._.record.model_dump())
    return evaluate([each.label for each in labelled], records), took


def components(labelled: list[Labelled]) -> list[str]:
    """A table: what each component costs, and what the figures are without it."""
    nlp = ctdialog.load()
    read(nlp, labelled)  # warm up
    whole, took = read(nlp, labelled)
    rows = [
        "| without | ms an article | mean F1 | " + " | ".join(SHOWN) + " |",
        "|---|---:|---:|" + "---:|" * len(SHOWN),
        _row("nothing: the whole", sum(took.values()), whole, len(labelled)),
        f"| (article and tokenizer) | {1000 * took['article and tokenizer'] / len(labelled):.2f} |"
        + " |" * (len(SHOWN) + 1),
    ]
    for name in COMPONENTS[:-1]:
        rows.append(_row(f"`{name}`", took[name], read(nlp, labelled, without=name)[0], len(labelled)))
    rows.append(
        f"| (`{COMPONENTS[-1]}`) | {1000 * took[COMPONENTS[-1]] / len(labelled):.2f} |"
        + " |" * (len(SHOWN) + 1)
    )
    return rows


def _row(what: str, seconds: float, result: Evaluation, count: int) -> str:
    fields = " | ".join(f"{result.rows[name].f1:.2f}" for name in SHOWN)
    return f"| {what} | {1000 * seconds / count:.2f} | {result.mean:.2f} | {fields} |"


def stock_names(labelled: list[Labelled]) -> list[str]:
    """A table: what the stock model's name finder calls the people that the labels name, and its persons."""
    stock = load_stock()
    began, called, persons = time.perf_counter(), Counter[str](), Counter[str]()
    for each in labelled:
        assert each.article is not None
        doc = stock(each.article.decode("utf-8", "replace"))
        people = {o.name for m in each.label.meetings for o in m.officials}
        for name in people:
            labels = [e.label_ for e in doc.ents if same_person(name, e.text)]
            best = next((label for label in labels if label == "PERSON"), labels[0] if labels else "nothing")
            called[best] += 1
        for entity in doc.ents:
            if entity.label_ == "PERSON":
                persons["an official" if any(same_person(n, entity.text) for n in people) else "no one"] += 1
    each_ms = 1000 * (time.perf_counter() - began) / len(labelled)
    total = sum(called.values())
    rows = [f"| of {total} officials the stock model calls | |", "|---|---:|"]
    rows += [f"| {label} | {count / total:.0%} |" for label, count in called.most_common()]
    found = sum(persons.values())
    rows += [
        f"| **of its {found} persons are an official's name** | {persons['an official'] / found:.0%} |",
        f"| **its time an article** | {each_ms:.0f} ms |",
    ]
    return rows


if __name__ == "__main__":
    chosen = read_labels(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "gold")
    print("\n".join([*components(chosen), "", *stock_names(chosen)]))
