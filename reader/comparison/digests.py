"""What the files of the comparison model must hash to, written by `packaging/model/train.py` and `headings.py`."""

SHA256: dict[str, str] = {
    "encoder.npz": "c0499d217603f6fc53c3ae5a79077b7f77971aceb7808d3d124a933c19ed8f1f",
    "headings.npz": "ebd988c8f0714f7401ac97636054d43ff030e6b68ae147036e2f56748baa4624",
    "scorer.npz": "e3e0c4e57d41e120b49522e6074a52ff981eb4cac39570362e2f9cfab93bdf53",
    "vocabulary.txt": "0f052197aac305fe42f378b5c61554b7bacb34b8be4af83fec2cfdcdffbc9973",
}
