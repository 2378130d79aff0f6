"""The columns of the simulated platform's tables."""

from typing import Final

import pyarrow as pa

_ID: Final = pa.string()
_TIME: Final = pa.timestamp("us", tz="UTC")
_TEXT: Final = pa.string()


def _columns(**types: pa.DataType) -> pa.Schema:
    return pa.schema(list(types.items()))


TABLES: Final = {
    "accounts": _columns(
        account_id=_ID,
        created_at=_TIME,
        country=_TEXT,
        plan=_TEXT,
        birth_year_band=_TEXT,
        email_domain=_TEXT,
        payment_id=_ID,
    ),
    "creators": _columns(creator_id=_ID, name=_TEXT, country=_TEXT, distributor=_TEXT, payee_id=_ID, created_at=_TIME),
    "tracks": _columns(
        track_id=_ID,
        creator_id=_ID,
        title=_TEXT,
        language=_TEXT,
        duration_ms=pa.int64(),
        released_at=_TIME,
        genre=_TEXT,
    ),
    "playlists": _columns(playlist_id=_ID, owner_id=_ID, title=_TEXT, created_at=_TIME, followers=pa.int64()),
    "playlist_adds": _columns(playlist_id=_ID, track_id=_ID, owner_id=_ID, added_at=_TIME, removed_at=_TIME),
    "sign_ins": _columns(account_id=_ID, at=_TIME, device_id=_ID, ip=_TEXT, country=_TEXT, result=_TEXT),
    "streams": _columns(
        account_id=_ID,
        track_id=_ID,
        creator_id=_ID,
        played_at=_TIME,
        ms_played=pa.int64(),
        device_id=_ID,
        ip=_TEXT,
        country=_TEXT,
        source=_TEXT,
        playlist_id=_ID,
    ),
    "reports": _columns(
        reporter_id=_ID,
        target_id=_ID,
        track_id=_ID,
        reason=_TEXT,
        text=_TEXT,
        reported_at=_TIME,
        outcome=_TEXT,
        resolved_at=_TIME,
        device_id=_ID,
        ip=_TEXT,
    ),
}
