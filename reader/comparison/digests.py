"""What the files of the comparison model must hash to, written by `packaging/model/train.py`."""

SHA256: dict[str, str] = {
    "encoder.npz": "eaa51cea1aff6dc94e44aea5cabd218832d755fa14f5153094e5a5cd7802a8d7",
    "scorer.npz": "2ecd372538300057e4232346d0edf9d29601443d90412cbd378d88edc2078ac8",
    "vocabulary.txt": "0f052197aac305fe42f378b5c61554b7bacb34b8be4af83fec2cfdcdffbc9973",
}
