"""``python -m clausenlp`` does what ``clausenlp`` does."""

from clausenlp.cli import main

if __name__ == "__main__":
    main()
