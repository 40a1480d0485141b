"""What the files of the comparison model must hash to, written by `packaging/model/train.py`."""

SHA256: dict[str, str] = {
    "encoder.npz": "c0499d217603f6fc53c3ae5a79077b7f77971aceb7808d3d124a933c19ed8f1f",
    "scorer.npz": "84d90eee3953d0d4ac1befbdbabacba0bfb3e2e6a13efd8935e6a44c831eb425",
    "vocabulary.txt": "0f052197aac305fe42f378b5c61554b7bacb34b8be4af83fec2cfdcdffbc9973",
}
