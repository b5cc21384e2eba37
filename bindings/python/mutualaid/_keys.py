# SPDX-License-Identifier: MIT
"""Who can read what is personal: the secrets that open a sealed community, and their holders."""
from __future__ import annotations

from ctypes import byref, c_char_p, c_uint8, c_void_p, cast, create_string_buffer, sizeof, string_at
from typing import TYPE_CHECKING, Any, List, Optional

from . import _abi, _data
from ._abi import Sealing, SecretKind
from ._convert import checked, give_text
from ._library import lib

if TYPE_CHECKING:
    from ._store import Store


class Secret:
    """What opens a sealed community. `repr` never shows it.

    >>> Secret.passphrase("twelve green bottles")
    <Secret PASSPHRASE>
    """

    def __init__(self, kind: SecretKind, secret: bytes, passes: int = 0, memory_kib: int = 0) -> None:
        self._bytes = bytearray(secret)
        self._buffer = (c_uint8 * len(self._bytes)).from_buffer(self._bytes)
        self._struct = _abi.aid_secret(sizeof(_abi.aid_secret), int(kind), memory_kib, passes, 0,
                                       cast(self._buffer, c_void_p), len(self._bytes))
        self.kind = kind

    @classmethod
    def key(cls, key: bytes) -> Secret:
        """32 random bytes, such as a key file holds."""
        return cls(SecretKind.KEY, key)

    @classmethod
    def passphrase(cls, words: str, *, passes: int = 0, memory_kib: int = 0) -> Secret:
        """Words that a person remembers. `passes` and `memory_kib` say how hard guessing is made for a new one; the
        library's defaults are good."""
        return cls(SecretKind.PASSPHRASE, words.encode(), passes, memory_kib)

    @classmethod
    def recovery(cls, text: str) -> Secret:
        """The text of a recovery sheet, as it was typed."""
        return cls(SecretKind.RECOVERY, text.encode())

    def wipe(self) -> None:
        """Overwrites it; it opens nothing any more."""
        for i in range(len(self._bytes)):
            self._bytes[i] = 0

    def __repr__(self) -> str:
        return "<Secret %s>" % self.kind.name

    def __reduce__(self) -> Any:
        raise TypeError("a secret is not pickled")


class Keys:
    """`town.keys`: sealing, unlocking, and who holds the key.

    >>> from mutualaid import Store
    >>> with Store.open("memory:", secret=Secret.key(bytes(range(32)))) as town:
    ...     sheet = town.keys.recovery("sheet in the safe")
    ...     [holder.name for holder in town.keys.holders], town.keys.state.name
    (['first', 'sheet in the safe'], 'OPEN')
    """

    def __init__(self, store: Store) -> None:
        self._home = store

    @property
    def state(self) -> Sealing:
        """Whether anything is sealed, and whether this store can read it."""
        return self._home.info.sealing

    def init(self, holder: str, secret: Secret) -> None:
        """Seals the community from now on; `holder` is the first who can open it."""
        self._home._call(lib.aid_keys_init, give_text(holder, "holder"), byref(secret._struct))

    def unlock(self, secret: Secret) -> None:
        """Opens what is personal in a store that was opened without a secret. DeniedError when it does not fit."""
        self._home._call(lib.aid_keys_unlock, byref(secret._struct))

    def lock(self) -> None:
        """Wipes the key from memory."""
        with self._home._lock:
            self._home._ready()
            lib.aid_keys_lock(self._home._store)

    def add(self, holder: str, secret: Secret) -> None:
        """Adds a holder, who opens the same key."""
        self._home._call(lib.aid_keys_add, give_text(holder, "holder"), byref(secret._struct))

    def change(self, holder: str, secret: Secret) -> None:
        """Gives a holder another secret. Nothing else is encrypted again."""
        self._home._call(lib.aid_keys_change, give_text(holder, "holder"), byref(secret._struct))

    def remove(self, holder: str) -> None:
        """Takes a holder's way to the key away; never the last one's."""
        self._home._call(lib.aid_keys_remove, give_text(holder, "holder"))

    def check(self, secret: Secret) -> str:
        """The name of the holder whose copy the secret opens. DeniedError when it opens none."""
        name = c_char_p()
        with self._home._lock:
            self._home._call(lib.aid_keys_check, byref(secret._struct), byref(name))
            return (name.value or b"").decode()

    def recovery(self, holder: str) -> str:
        """Adds a holder with a key drawn now; answers the text to print and to keep away from the computer."""
        text = create_string_buffer(_abi.CONSTANTS["AID_RECOVERY_TEXT_BYTES"])
        self._home._call(lib.aid_keys_recovery, give_text(holder, "holder"), text, len(text))
        return text.value.decode()

    @property
    def holders(self) -> List[_data.HolderRow]:
        """Who holds the key, oldest first."""
        return self._home._rows(lib.aid_keys_holders, (), _abi.aid_holder_row, _data.read_holder_row)

    def begin_signing(self) -> None:
        """Draws a key that signs for the community and publishes its public half. A later call replaces it."""
        self._home._call(lib.aid_signature_begin)

    @property
    def signing(self) -> List[_data.SignatureKeyRow]:
        """The public keys that the community has signed with, oldest first; the last one is in use."""
        return self._home._rows(lib.aid_signature_keys, (), _abi.aid_signature_key_row, _data.read_signature_key_row)

    def signing_chain(self) -> str:
        """The public keys as a signed text, by which others follow them from the one they trust: check_signing_chain."""
        return written(self._home, lib.aid_signature_chain)


def written(home: Any, function: Any, *arguments: Any) -> str:
    """What a function writes piece by piece."""
    pieces: List[bytes] = []

    def take(context: Any, text: Any, length: int) -> int:
        pieces.append(string_at(text, length))
        return 0
    home._call(function, *arguments, _abi.aid_text_fn(take), None)
    return b"".join(pieces).decode()


def check_signing_chain(chain: str, trusted: str, key: Optional[str] = None) -> None:
    """Whether `key` is or was the community's, told by its list of keys and one key that you trust. NotFoundError when it
    is none of them, DeniedError when `trusted` does not vouch for the list, CorruptError when the list was changed."""
    given = chain.encode()
    checked(lib.aid_signature_chain_check, given, len(given), give_text(trusted, "trusted"), give_text(key, "key"))


def check_statement(text: str, key: Optional[str] = None) -> _data.StatementInfo:
    """What a member's signed statement says, when nothing in it was changed and its sums are right. No store is needed.

    >>> from mutualaid import Store, check_statement
    >>> with Store.open("memory:") as town:
    ...     street = town.found_group(name="Elm Street")
    ...     ana, ben = street.enrol(name="Ana"), street.enrol(name="Ben")
    ...     _ = town.log_exchange(requester=ana, helper=ben, minutes=90)
    ...     town.keys.begin_signing()
    ...     said = check_statement(ben.signed_statement(), town.keys.signing[-1].key)
    ...     said.closing, said.entries
    (90, 1)
    """
    given = text.encode()
    found = _abi.aid_statement_info(sizeof(_abi.aid_statement_info))
    checked(lib.aid_statement_check, given, len(given), give_text(key, "key"), byref(found))
    no_store: Any = None  # it names no thing of a store
    return _data.read_statement_info(found, no_store)


def check_signature(text: str, key: Optional[str] = None) -> str:
    """The public key that signed a text, when nothing in it was changed since: CorruptError when something was,
    DeniedError when `key` is given and another one signed. No store is needed."""
    given = text.encode()
    found = create_string_buffer(_abi.CONSTANTS["AID_SIGNATURE_KEY_TEXT"])
    checked(lib.aid_signature_check, given, len(given), give_text(key, "key"), found, len(found))
    return found.value.decode()
