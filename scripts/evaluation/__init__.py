"""Helpers of ``scripts/evaluate.py``: corpora, what is done to them, measures, report."""
