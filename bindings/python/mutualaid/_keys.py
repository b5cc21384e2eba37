# SPDX-License-Identifier: MIT
"""Who can read what is personal: the secrets that open a sealed community, and their holders."""
from __future__ import annotations

import os
from ctypes import POINTER, byref, c_char_p, c_uint8, c_void_p, cast, create_string_buffer, pointer, sizeof, string_at
from typing import TYPE_CHECKING, Any, List, Optional, Sequence, Union

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

    def checkpoint(self) -> str:
        """A signed text that says where the journal is now, for somebody outside to keep.

        >>> from mutualaid import Store
        >>> with Store.open("memory:") as town:
        ...     town.keys.begin_signing()
        ...     kept = town.keys.checkpoint()
        ...     ana = town.enrol(name="Ana")
        ...     town.keys.check_checkpoint(kept).finding.name
        'HOLDS'
        """
        return written(self._home, lib.aid_checkpoint_make)

    def backup(self, path: Union[str, os.PathLike[str]], secret: Secret) -> _data.BackupInfo:
        """Writes everything, with the keys inside, into one new file that opens with a secret of its own; reads it back
        and checks it. `Store.backup` writes a plain copy without keys.

        >>> import os, tempfile
        >>> from mutualaid import Store, check_backup, restore_backup
        >>> with tempfile.TemporaryDirectory() as folder, Store.open("memory:") as town:
        ...     ana, file = town.enrol(name="Ana"), os.path.join(folder, "town.backup")
        ...     made = town.keys.backup(file, Secret.key(bytes(range(32))))
        ...     found = check_backup(file, Secret.key(bytes(range(32))))
        ...     restore_backup(file, os.path.join(folder, "town.aid"), Secret.key(bytes(range(32))))
        ...     with Store.open(os.path.join(folder, "town.aid")) as again:
        ...         found.records == made.records, again.member(ana.id).info.name
        (True, 'Ana')
        """
        info = _abi.aid_backup_info(sizeof(_abi.aid_backup_info))
        options = _abi.aid_backup_options(sizeof(_abi.aid_backup_options))
        options.secret = pointer(secret._struct)
        self._home._call(lib.aid_backup_make, give_text(os.fspath(path), "path"), byref(options), byref(info))
        return _data.read_backup_info(info, self._home)

    @property
    def erased(self) -> List[_data.ErasedRow]:
        """Who was erased, as numbers, for a host that keeps such a list apart from every backup."""
        return self._home._rows(lib.aid_store_erased, (), _abi.aid_erased_row, _data.read_erased_row)

    def erase_again(self, erased: Sequence[_data.ErasedRow]) -> None:
        """Erases again who such a list says was erased, after a copy was put back with its old key store."""
        rows = _erased_rows(erased)
        self._home._call(lib.aid_store_erase_again, rows, sizeof(_abi.aid_erased_row), len(rows))

    def check_checkpoint(self, text: str, key: Optional[str] = None) -> _data.CheckpointInfo:
        """Whether the journal still continues from a checkpoint: `finding` says what became of it. `key` is a public
        key of the community that is trusted; those that it signed for count too."""
        given = text.encode()
        info = _abi.aid_checkpoint_info(sizeof(_abi.aid_checkpoint_info))
        self._home._call(lib.aid_checkpoint_check, given, len(given), give_text(key, "key"), byref(info))
        return _data.read_checkpoint_info(info, self._home)


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


def _erased_rows(erased: Sequence[_data.ErasedRow]) -> Any:
    rows = (_abi.aid_erased_row * len(erased))()
    for row, one in zip(rows, erased):
        row.member, row.classes = one.member, one.classes
    return rows


def check_backup(path: Union[str, os.PathLike[str]], secret: Secret) -> _data.BackupInfo:
    """Reads a backup to its end and checks every piece of it. DeniedError: another secret; CorruptError: cut off or
    changed."""
    info = _abi.aid_backup_info(sizeof(_abi.aid_backup_info))
    options = _abi.aid_backup_options(sizeof(_abi.aid_backup_options))
    options.secret = pointer(secret._struct)
    checked(lib.aid_backup_check, give_text(os.fspath(path), "path"), byref(options), byref(info))
    no_store: Any = None  # it names no thing of a store
    return _data.read_backup_info(info, no_store)


def restore_backup(path: Union[str, os.PathLike[str]], location: Union[str, os.PathLike[str]], secret: Secret, *,
                   erased_by: Union[str, os.PathLike[str], None] = None,
                   erased: Sequence[_data.ErasedRow] = ()) -> None:
    """Makes the community of a backup again in a new file, verified; then `Store.open` opens it. Who was erased after
    the backup is told by a later key store (`erased_by`) or by a list (`erased`), and is erased again."""
    rows = _erased_rows(erased)
    options = _abi.aid_restore_options(sizeof(_abi.aid_restore_options))
    options.secret = pointer(secret._struct)
    if len(rows):
        options.erased, options.erased_count = rows, len(rows)
        options.erased_row_size = sizeof(_abi.aid_erased_row)
    options.erased_by = None if erased_by is None else give_text(os.fspath(erased_by), "erased_by")
    store = POINTER(_abi.aid_store)()
    checked(lib.aid_backup_restore, give_text(os.fspath(path), "path"), give_text(os.fspath(location), "location"),
            byref(options), byref(store))
    lib.aid_store_close(store)


def read_checkpoint(text: str, key: Optional[str] = None) -> _data.CheckpointInfo:
    """What a checkpoint says, without a store. CorruptError when it was changed after it was signed."""
    given = text.encode()
    info = _abi.aid_checkpoint_info(sizeof(_abi.aid_checkpoint_info))
    checked(lib.aid_checkpoint_read, given, len(given), give_text(key, "key"), byref(info))
    no_store: Any = None  # it names no thing of a store
    return _data.read_checkpoint_info(info, no_store)


def check_signature(text: str, key: Optional[str] = None) -> str:
    """The public key that signed a text, when nothing in it was changed since: CorruptError when something was,
    DeniedError when `key` is given and another one signed. No store is needed."""
    given = text.encode()
    found = create_string_buffer(_abi.CONSTANTS["AID_SIGNATURE_KEY_TEXT"])
    checked(lib.aid_signature_check, given, len(given), give_text(key, "key"), found, len(found))
    return found.value.decode()
