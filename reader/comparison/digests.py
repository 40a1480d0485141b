"""What the files of the comparison model must hash to, written by `packaging/model/train.py`."""

SHA256: dict[str, str] = {
    "encoder.npz": "597657affbbd230c63375edf2c6a7958874a49695cc29ba5cdd66a7ae31579fc",
    "scorer.npz": "a539bb586bd289e24e034136008623dfe150b6da44c085c0007740565ef90420",
    "vocabulary.txt": "0f052197aac305fe42f378b5c61554b7bacb34b8be4af83fec2cfdcdffbc9973",
}
