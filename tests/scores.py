"""What ctdialog reads in labelled articles, for a scorer: `python tests/scores.py GOLD OUT [FOLDER …]`.

GOLD holds folders of articles (NN.txt) with their labels (NN.json). OUT/predictions.jsonl gets the
flat record of each and OUT/labels.jsonl its labels, one a line, under the id FOLDER-NN. With FOLDERs
named, only those of GOLD are read. `published` is what the labels say.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from ctdialog import Extractor


def write(gold: Path, out: Path, folders: list[str]) -> int:
    """Write both files; the number of articles."""
    extractor = Extractor()
    articles = sorted(gold.rglob("*.txt"))
    if folders:
        articles = [path for path in articles if path.parent.name in folders]
    out.mkdir(parents=True, exist_ok=True)
    with (
        (out / "predictions.jsonl").open("w", encoding="utf-8") as predictions,
        (out / "labels.jsonl").open("w", encoding="utf-8") as labels,
    ):
        for path in articles:
            article_id = f"{path.parent.name}-{path.stem}"
            label = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            record = extractor.read_file(path, published=label.get("published"), id=article_id)
            print(record.flat().model_dump_json(), file=predictions)
            print(json.dumps(label | {"id": article_id}, ensure_ascii=False), file=labels)
    return len(articles)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    count = write(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
    print(f"{count} articles read", file=sys.stderr)
    sys.exit(0 if count else 1)
