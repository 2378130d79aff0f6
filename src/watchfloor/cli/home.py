"""The workspace on this machine, for commands that need no desk to be open."""

from watchfloor.infra.settings import Settings
from watchfloor.kernel.errors import NotFound


def local_settings() -> Settings:
    """The settings of the workspace on this machine, for the person who owns its files."""
    return Settings(local=True)


def existing_settings() -> Settings:
    """The same, where the workspace is there. Raises NotFound."""
    settings = local_settings()
    if not settings.root.is_dir():
        raise NotFound("There is no workspace here.", fix="Make one: watchfloor init.", code="no_workspace")
    return settings
