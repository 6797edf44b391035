"""The verbs and adjectives by which an organ acts: pure functions over the text of a clause."""
