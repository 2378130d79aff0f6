"""The manifest: what a bundle holds, hash by hash; the one thing that is signed."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

MANIFEST = "manifest.json"
SIGNATURE = "signature.bin"

Hash = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Shape(BaseModel):
    """Frozen, and deaf to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Member(Shape):
    name: str
    sha256: Hash
    size: Annotated[int, Field(ge=0)]


class Withheld(Shape):
    """An item whose content is not in the bundle, by its hash, and why."""

    evidence: str
    sha256: str
    reason: str


class SignedBy(Shape):
    algorithm: Literal["Ed25519"] = "Ed25519"
    public_key: Hash
    fingerprint: str


class Head(Shape):
    position: int
    hash: str


class Manifest(Shape):
    """Everything but the manifest and its signature is listed in `members`, sorted by name."""

    format: Literal["watchfloor-bundle/1"] = "watchfloor-bundle/1"
    case: str
    audience: Literal["internal", "external"]
    simulation: bool
    generated_at: AwareDatetime
    ledger: Head
    signer: SignedBy
    members: tuple[Member, ...]
    withheld: tuple[Withheld, ...]
