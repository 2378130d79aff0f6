"""Settings of a workspace: from the environment (WATCHFLOOR_…), with defaults that run on one machine."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Where a workspace lives and how it behaves."""

    model_config = SettingsConfigDict(env_prefix="WATCHFLOOR_", frozen=True, extra="ignore")
    home: Path = Path("~/.watchfloor")
    """The folder of the workspace."""
    database: str = ""
    """The ledger database's URL; where empty the one that `init` kept, else SQLite in the workspace."""
    import_roots: tuple[Path, ...] = ()
    """Folders from which a server may read data files that a client names."""
    local: bool = False
    """Whether the app runs inside the command line, as the person who owns the files."""
    simulation: bool = False
    """Whether everything in the workspace is simulated."""
    anchor_every: int = Field(default=100, ge=1)
    """After how many ledger entries the head is anchored."""
    lake_retention_days: int = Field(default=30, ge=0)
    """For how many days files of replaced versions are kept even where no run, hunt or evidence names them."""

    @property
    def root(self) -> Path:
        """The workspace folder, resolved."""
        return self.home.expanduser().resolve()

    @property
    def database_url(self) -> str:
        """Where the ledger database is: as the environment says, as `init` kept it, or SQLite in the workspace."""
        kept = self.database_path.read_text("utf-8").strip() if self.database_path.is_file() else ""
        return self.database or kept or f"sqlite:///{self.root / 'ledger.db'}"

    @property
    def database_path(self) -> Path:
        """The file that keeps the URL of a database outside the workspace; it may hold a password."""
        return self.root / "database.url"

    @property
    def lake_dir(self) -> Path:
        """The folder of the lake."""
        return self.root / "lake"

    @property
    def files_dir(self) -> Path:
        """The folder of content-addressed files."""
        return self.root / "files"

    @property
    def export_dir(self) -> Path:
        """Where signed exports of actions are laid down."""
        return self.root / "exports"

    @property
    def key_path(self) -> Path:
        """The signing key."""
        return self.root / "keys" / "signing.key"

    @property
    def anchor_path(self) -> Path:
        """The file of anchored heads."""
        return self.root / "anchors.jsonl"

    @property
    def token_path(self) -> Path:
        """The token that the command line uses where none is given."""
        return self.root / "token"

    @property
    def simulation_mark(self) -> Path:
        """A file that marks the workspace as a simulation."""
        return self.root / "SIMULATION"
