"""spaCy components: each writes one layer of span groups and reads only earlier ones."""
