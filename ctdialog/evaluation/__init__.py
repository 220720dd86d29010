"""How right records are, measured on labelled articles: labels and records in, figures a field out.

labels.py    labelled articles and records from files
reading.py   what ctdialog reads in the articles
matching.py  which meeting of a record is which one of the label
fields.py    a pair compared, field by field
scores.py    all of it counted: precision, recall and F1 a field, core rows, calibration
"""

from ctdialog.evaluation.labels import BadLabels, Labelled, read_labels, read_records, records_for
from ctdialog.evaluation.reading import read_articles
from ctdialog.evaluation.scores import Evaluation, evaluate

__all__ = [
    "BadLabels",
    "Evaluation",
    "Labelled",
    "evaluate",
    "read_articles",
    "read_labels",
    "read_records",
    "records_for",
]
