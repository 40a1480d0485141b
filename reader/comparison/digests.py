"""What the files of the comparison model must hash to, written by `packaging/model/train.py`."""

SHA256: dict[str, str] = {
    "encoder.npz": "21db435efb3e81e01173b6bfb20d4aa0d6b2dbb3f8f7582a943644d4a5a42057",
    "scorer.npz": "28a4bd92cfeb071adead1431c36aff0df9baade26a2967126e1154610e033bcf",
    "vocabulary.txt": "0f052197aac305fe42f378b5c61554b7bacb34b8be4af83fec2cfdcdffbc9973",
}
