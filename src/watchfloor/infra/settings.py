"""Settings of a workspace: from the environment (WATCHFLOOR_…), with defaults that run on one machine."""

from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRET = frozenset({"database", "smtp_password"})
"""Settings whose value is told to nobody over HTTP: a password, and the URL of a database, which may hold one."""


def known_zone(name: str) -> str:
    """The name, where it is one of a zone. ValueError for any other."""
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(f"{name[:40]!r} is no zone: write it as Asia/Singapore.") from error


class Settings(BaseSettings):
    """Where a workspace lives and how it behaves."""

    model_config = SettingsConfigDict(
        env_prefix="WATCHFLOOR_", frozen=True, extra="ignore", use_attribute_docstrings=True
    )
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
    zone: Annotated[str, AfterValidator(known_zone)] = "UTC"
    """The zone in which the console tells times, by its IANA name, such as Asia/Singapore."""
    inline: bool = False
    """Whether each job is done by the request that asks for it: for a workspace in which nothing works beside."""
    jobs_at_once: int = Field(default=2, ge=1, le=64)
    """How many jobs `work` does at once, each in a process of its own."""
    anchor_every: int = Field(default=100, ge=1)
    """After how many ledger entries the head is anchored."""
    log_format: Literal["console", "json"] = "console"
    """How `serve` and `work` write their log: for a reader, or one JSON object a line."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """The least grave event that the log holds."""
    disk_floor_mb: int = Field(default=500, ge=0)
    """How many megabytes the workspace's disk must have free for the desk to be ready."""

    public_url: str = Field(default="", pattern=r"^(https?://[^/\s]+)?$")
    """Where people reach the desk, such as https://desk.example.org; with https, cookies travel over it alone."""
    proxies: int = Field(default=0, ge=0, le=9)
    """How many proxies stand in front; an address is then read from so far back in X-Forwarded-For."""
    session_idle_minutes: int = Field(default=60, ge=1)
    """After how long without a request a session ends."""
    session_hours: int = Field(default=12, ge=1)
    """After how long a session ends in any case."""
    argon2_memory_kib: int = Field(default=65_536, ge=8)
    """The memory of one password hash (RFC 9106, 4, second recommended option: 64 MiB)."""
    argon2_passes: int = Field(default=3, ge=1)
    """The passes of one password hash over its memory (the same option: 3)."""
    argon2_lanes: int = Field(default=4, ge=1)
    """The lanes of one password hash (the same option: 4)."""
    free_tries: int = Field(default=5, ge=1)
    """How often a name may be tried to sign in before it must wait."""
    free_tries_of_address: int = Field(default=50, ge=1)
    """How often one address may fail to sign in before it must wait."""
    link_hours: int = Field(default=48, ge=1, le=24 * 14)
    """How long a one-time link can be used."""
    glass_hours: int = Field(default=8, ge=1, le=72)
    """For how long glass may be broken at most."""
    rate_of_actor: int = Field(default=12_000, ge=0)
    """How many requests a minute one person may send to one `serve` process; 0 for any number."""
    rate_of_address: int = Field(default=24_000, ge=0)
    """How many requests a minute may come from one address to one `serve` process; 0 for any number."""
    rate_of_sign_in: int = Field(default=30, ge=0)
    """How many tries to sign in or to set a password a minute may come from one address; 0 for any number."""
    outgoing_allowed: tuple[str, ...] = ()
    """Hosts, addresses and networks off the open internet that outgoing requests may reach all the same."""
    outgoing_seconds: float = Field(default=20.0, gt=0, le=120)
    """How long an outgoing request may take, its answer included."""
    delivery_attempts: int = Field(default=20, ge=1, le=100)
    """After how many failed attempts a message is given up as a dead letter."""
    smtp_host: str = Field(default="", max_length=253)
    """The mail server by which the desk sends; empty for none, and mail then waits."""
    smtp_port: int = Field(default=587, ge=1, le=65_535)
    """The mail server's port: 587 for STARTTLS, 465 for TLS from the first byte."""
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    """How the way to the mail server is kept private; `none` only for a listed address."""
    smtp_user: str = Field(default="", max_length=320)
    """The name with which the desk signs in at the mail server; empty for no sign-in."""
    smtp_password: SecretStr = SecretStr("")
    """The password for it; better in a file."""
    smtp_password_file: Path | None = None
    """A file that holds the password, which is read anew for each round of deliveries."""
    mail_from: str = Field(default="", max_length=254, pattern=r"^([!-?A-~]+@[a-zA-Z0-9.-]+)?$")
    """The address from which the desk sends mail, such as desk@example.org."""
    mail_domains: tuple[str, ...] = ()
    """Domains of one's own mail servers and people: whose headers tell when a mail came, and who only forwards."""
    mail_results_by: str = Field(default="", max_length=253)
    """The own mail server whose Authentication-Results are believed; it takes off what others write in its name."""
    imap_host: str = Field(default="", max_length=253)
    """The server of the mailbox that takes requests; empty for none."""
    imap_port: int = Field(default=993, ge=1, le=65_535)
    """Its port."""
    imap_security: Literal["tls", "starttls", "plain"] = "tls"
    """How the connection is secured; `plain` is for a server that WATCHFLOOR_OUTGOING_ALLOWED lists."""
    imap_user: str = ""
    """The name by which the desk signs in to the mailbox."""
    imap_password_file: Path | None = None
    """The file that holds its password, and nothing else."""
    imap_folder: str = Field(default="INBOX", max_length=200)
    """The folder whose unread mails are taken in."""
    files_key_file: Path | None = None
    """The file of the keys that wrap stored files' data keys; `keys/files.json` of the workspace if unset."""
    upload_bytes: int = Field(default=10 * 1024**3, ge=1)
    """How many bytes one upload may have."""
    upload_count: int = Field(default=20, ge=1)
    """How many uploads a person may have under way at once."""
    upload_hours: int = Field(default=72, ge=1)
    """After how many hours without a new chunk an upload is thrown away."""
    recheck_bytes: int = Field(default=64 * 1024**2, ge=1)
    """About how many bytes of stored files one turn of the background check reads."""
    recheck_days: int = Field(default=7, ge=0)
    """How many days lie at least between the beginnings of two rounds of the background check."""
    lake_retention_days: int = Field(default=30, ge=0)
    """For how many days files of replaced versions are kept even where no run, hunt or evidence names them."""

    quiet_hours: Annotated[str, Field(pattern=r"^$|^[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9]$")] = ""
    """Hours of the workspace's zone in which pages that can wait do, such as 22:00-07:00; empty for none."""

    exposure_reveals: int = Field(default=0, ge=0)
    """How many deliberate looks at disturbing material a person is shown a day; 0 for any number."""
    exposure_minutes: int = Field(default=0, ge=0)
    """For how many minutes a day a person is shown such material; 0 for any number."""
    exposure_break_minutes: int = Field(default=30, ge=0)
    """After how many minutes of looking without a pause a break is due; 0 for never."""

    @property
    def is_https(self) -> bool:
        """Whether people reach the desk over https."""
        return self.public_url.startswith("https://")

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
    def uploads_dir(self) -> Path:
        """The folder of uploads under way, encrypted like the files."""
        return self.root / "uploads"

    @property
    def files_key_path(self) -> Path:
        """The file of the keys that wrap stored files' data keys."""
        return self.files_key_file.expanduser() if self.files_key_file else self.root / "keys" / "files.json"

    @property
    def export_dir(self) -> Path:
        """Where signed exports of actions are laid down."""
        return self.root / "exports"

    @property
    def key_path(self) -> Path:
        """The signing key."""
        return self.root / "keys" / "signing.key"

    @property
    def outbox_key_path(self) -> Path:
        """The key under which the secrets of destinations are kept."""
        return self.root / "keys" / "outbox.key"

    @property
    def anchor_path(self) -> Path:
        """The file of anchored heads."""
        return self.root / "anchors.jsonl"

    @property
    def token_path(self) -> Path:
        """The token that the command line uses where none is given."""
        return self.root / "token"

    @property
    def first_link_path(self) -> Path:
        """The one-time link with which the first person sets a password."""
        return self.root / "first-link"

    @property
    def start_path(self) -> Path:
        """The story with which a simulation begins."""
        return self.root / "start.json"

    @property
    def sign_in_path(self) -> Path:
        """The password of the invented people of a simulation; like every secret it lies with the keys."""
        return self.root / "keys" / "simulation-sign-in.txt"

    @property
    def zone_path(self) -> Path:
        """The file that keeps the zone of a workspace for which the environment names none."""
        return self.root / "zone"

    @property
    def work_dir(self) -> Path:
        """What `work` keeps: its lock, and DBOS's own database."""
        return self.root / "work"

    @property
    def does_jobs_inline(self) -> bool:
        """Whether jobs are done within the request: always inside the command line."""
        return self.local or self.inline

    @property
    def simulation_mark(self) -> Path:
        """A file that marks the workspace as a simulation."""
        return self.root / "SIMULATION"
