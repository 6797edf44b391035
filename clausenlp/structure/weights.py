"""How much each witness weighs, in nats: what speaks for a reading is positive.

Set by hand so that two ordinary witnesses outweigh one, and none decides alone; nothing here names
an organ, a year or a word. ``scripts/evaluate.py structure`` measures any change.
"""

from __future__ import annotations

NEVER = -1e9
ROLE = 30.0
PLAIN = 2.5

INITIAL = {"upper": 0.0, "other": -1.0, "lower": -7.0}
INITIAL_LOWER_STYLE = -1.0

GO_ON_AFTER = {"": 0.5, "et": 0.3, "-": 2.0, ",": 0.0, ";": -2.0, ".": -1.5, ":": -1.5}
GO_ON_LOWER = 1.0
GO_ON_ENACTING = -3.0
GO_ON_CLOSING = -3.0
GO_ON_CLOSING_UPPER = -2.0

# Notes and furniture
FURNITURE = {"furniture.line": 7.0, "repeated": 3.0, "running_title": 4.0, "beside_number": 2.0}
NOTE = -4.5
NOTE_TEXT = 4.0
NOTE_NUMBER = 1.0
NOTE_CALLED = 2.0
NOTE_NEXT = 2.5
NOTE_BARE = 1.0
NOTE_SIGN = 0.5
NOTE_OPENING = -6.0
NOTE_AFTER_RULE = 2.0
NOTE_GO_ON = -0.3
NOTE_AFTER_NOTE = 2.0
RESUME = 0.7
RESUME_UNENDED = -1.5

# Outside, heading
OUTSIDE_FROM = {"start": 1.0, "outside": 1.0, "enacting": -6.0, "preamble": -7.0, "operative": -4.0,
                "closing": 2.0, "annex": -2.0, "after": 1.0}  # fmt: skip
HEADING = 6.0
NO_HEADING = -4.0
HEADING_OPENING = -3.0
OUTSIDE_UNENDED = -4.0

# Enacting formula
ENACTING = {"organ": 3.0, "organ_generic": 1.0, "organ_misread": 2.0, "enacting.subject": -3.0}
ENACTING_FROM = {"start": 2.0, "outside": 2.0,
                  "enacting": -4.0, "preamble": -7.0, "operative": -4.0,
                 "closing": -4.0, "after": -4.0, "annex": -25.0}  # fmt: skip
ENACTING_COMMA = 3.0
ENACTING_LONG = -4.0
ENACTING_THEN_OPENING = 3.0
ENACTING_THEN_NOTHING = -3.0

# Clauses
CLAUSE_FROM = {
    "preambular": {
        "start": -2.0,
        "outside": -7.0,
        "after": -15.0,
        "enacting": 2.0,
        "preamble": 1.0,
        "operative": -8.0,
    },
    "operative": {
        "start": -2.0,
        "outside": -9.0,
        "after": -17.0,
        "enacting": 0.0,
        "preamble": 0.0,
        "operative": 1.0,
    },
}
CLAUSE_AFTER = {
    "preambular": {"": -3.0, "et": -3.0, "-": -8.0, ",": 1.0, ";": 0.5, ".": 0.5, ":": -1.0},
    "operative": {"": -3.0, "et": -3.0, "-": -8.0, ",": 0.5, ";": 1.5, ".": 1.0, ":": -0.5},
}
OPENS = {"preambular": 4.0, "operative": 3.5}
OPENS_NOT = {"preambular": -2.5, "operative": -2.0}
LINE_OPENS_NOT = {"preambular": -3.5, "operative": -2.0}
OPENS_OTHER = {"preambular": -4.0, "operative": -3.5}
NUMBERED_NORM = 1.5
NORM = {"preambular": -1.0, "operative": 1.5}
NO_NORM = {"preambular": 0.0, "operative": -1.5}
ENDS = {"preambular": {",": 1.5, ".": -1.5}, "operative": {",": -1.5, ";": 1.0, ".": 0.5}}
QUE = 2.0

UNNUMBERED = {"preambular": -1.0, "operative": -4.0}
BOTH_UNNUMBERED = {"preambular": 0.0, "operative": -0.5}
NEXT = 5.0
SKIPPED = 2.0
RESTART = 0.0
OUT_OF_ORDER = -3.0
OTHER_STYLE = -3.0
FIRST_NUMBER = {"preambular": 0.5, "operative": 4.0}
NOT_FIRST = 0.0
UNSURE = -1.5
NUMBER_IGNORED = -3.0

# Items
DEEPEST = 12
ITEM_AFTER = {"": -2.5, "et": 1.5, "-": -8.0, ",": 1.0, ";": 1.5, ".": 0.5, ":": 2.0}
NEXT_ITEM = 5.0
SKIPPED_ITEM = 1.0
FIRST_ITEM = 4.0
FIRST_ITEM_UNANNOUNCED = 0.5
STRAY_ITEM = -1.0
UNMARKED_FIRST = 1.0
UNMARKED_NEXT = 1.0
UNMARKED_OPENING = -3.0
UNMARKED_LOWER = -2.0
CLOSING_WORDS = {"lower": 0.0, "other": -4.0, "upper": -5.0}
CLOSING_WORDS_AFTER = {"": -4.0, "et": -4.0, "-": -8.0, ",": 1.0, ";": 1.0, ".": -0.5, ":": -3.0}

# Divisions and bridges
SECTION_MARK = 3.0
SECTION_OUTSIDE = 2.0
SECTION_TITLE = 0.5
SECTION_LOOSE = -2.5
SECTION_AFTER = {"": -4.0, "et": -4.0, "-": -9.0, ",": 0.0, ";": 1.0, ".": 1.0, ":": 0.0}
BRIDGE = 9.0
BRIDGE_LATE = 1.0
BRIDGE_AS_CLAUSE = -6.0

# Closing formula, annexes
CLOSING = 5.0
CLOSING_AFTER = {"": -4.0, "et": -4.0, "-": -9.0, ",": -3.0, ";": -1.0, ".": 1.0, ":": -2.0}
CLOSING_FROM = {"start": -3.0, "outside": -3.0,
                 "enacting": -6.0, "preamble": -3.0, "operative": 1.0,
                "closing": 1.0, "after": -4.0, "annex": -4.0}  # fmt: skip
ANNEX = 5.0
ANNEX_AFTER = {"": -3.0, "et": -3.0, "-": -9.0, ",": -3.0, ";": -1.0, ".": 1.0, ":": -2.0}
ANNEX_GO_ON = 3.0
SIGN_IGNORED = -20.0
