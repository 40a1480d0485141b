"""What the files of the comparison model must hash to, written by `packaging/model/train.py`."""

SHA256: dict[str, str] = {
    "encoder.npz": "c0499d217603f6fc53c3ae5a79077b7f77971aceb7808d3d124a933c19ed8f1f",
    "scorer.npz": "3db4ea16c11bebec015f36efee8d5e06fde7986f444b10fa6a77dd0602e4811f",
    "vocabulary.txt": "0f052197aac305fe42f378b5c61554b7bacb34b8be4af83fec2cfdcdffbc9973",
}
