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
    "creators": _columns(
        creator_id=_ID, name=_TEXT, country=_TEXT, distributor=_TEXT, payee_id=_ID, account_id=_ID, created_at=_TIME
    ),
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
    "distributors": _columns(distributor=_TEXT, kind=_TEXT, country=_TEXT, is_open=pa.bool_(), domain=_TEXT),
    "uploads": _columns(
        uploader_id=_ID,
        track_id=_ID,
        episode_id=_ID,
        creator_id=_ID,
        payee_id=_ID,
        distributor=_TEXT,
        uploaded_at=_TIME,
        duration_ms=pa.int64(),
        isrc=_TEXT,
        fingerprint=_TEXT,
        device_id=_ID,
        ip=_TEXT,
        country=_TEXT,
    ),
    "podcasts": _columns(show_id=_ID, owner_id=_ID, name=_TEXT, language=_TEXT, host=_TEXT, created_at=_TIME),
    "episodes": _columns(
        episode_id=_ID,
        show_id=_ID,
        owner_id=_ID,
        title=_TEXT,
        description=_TEXT,
        link_domain=_TEXT,
        duration_ms=pa.int64(),
        published_at=_TIME,
    ),
    "account_events": _columns(account_id=_ID, at=_TIME, event=_TEXT, device_id=_ID, ip=_TEXT, country=_TEXT),
    "payouts": _columns(
        creator_id=_ID,
        payee_id=_ID,
        bank_account_id=_ID,
        distributor=_TEXT,
        country=_TEXT,
        period=_TEXT,
        run_at=_TIME,
        state=_TEXT,
        currency=_TEXT,
        streams=pa.int64(),
        rate_millionths=pa.int64(),
        amount_minor=pa.int64(),
    ),
}
