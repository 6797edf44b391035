"""From a processed Doc to the document model: the last step before records.

`resolutions_from_doc` is for whole documents, `clauses_of_paragraphs` for texts that came cut into
paragraphs; `acts` reads what both find in a clause.
"""

from clausenlp.projection.paragraphs import clauses_of_paragraphs
from clausenlp.projection.resolutions import NO_CLAUSE, NO_FORMULA, resolutions_from_doc

__all__ = ["NO_CLAUSE", "NO_FORMULA", "clauses_of_paragraphs", "resolutions_from_doc"]
