"""Why a project could not be opened or kept, said to the person who asked. Pure."""


class ProjectError(Exception):
    """A project file could not be read or written. `str(error)` is a whole message: what happened, to which file, and what to do."""


class NewerError(ProjectError):
    """The file was written by a newer Diptych than this one."""


class InUseError(ProjectError):
    """A working copy belongs to a Diptych that is running."""
