"""The names of the months in English and Urdu: the one table. Standard library only."""

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
URDU_MONTHS = (
    "جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر",
)  # fmt: skip
NUMBER_OF = {
    **{name.lower(): number for number, name in enumerate(MONTHS, 1)},
    **{name[:3].lower(): number for number, name in enumerate(MONTHS, 1)},
    "sept": 9,
    **{name: number for number, name in enumerate(URDU_MONTHS, 1)},
}
"""The month that a name in small letters is of: whole, or an English one cut short."""
