"""`python -m reader` is `diptych`. A bundle's own program is also the process that reads strangers' data, as there is no interpreter beside it."""

import sys

if __name__ == "__main__":
    if sys.argv[1:] == ["--apart", "reader.article.process"]:
        from reader.article.process import main as read_one

        read_one()
    if sys.argv[1:] == ["--apart", "reader.project.process"]:
        from reader.project.process import main as read_project

        read_project()
    from reader.cli import main

    sys.exit(main())
