"""`python -m reader` is `diptych`. A bundle's own program is also the process that reads a stranger's file, as there is no interpreter beside it."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--reader-process"]:
        from reader.article.process import main as read_one

        read_one()
    from reader.cli import main

    sys.exit(main())
