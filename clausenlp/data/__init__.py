"""Sample texts shipped with clausenlp."""
