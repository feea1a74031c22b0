//! Check digits and number ranges: what tells a real number from one that only looks like it.

/// The Luhn digit of payment cards.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, digit)| {
            let value = u32::from(*digit) * if i % 2 == 1 { 2 } else { 1 };
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// A card: 13 to 19 digits that start as cards do, with the right last digit.
pub(super) fn card(digits: &[u8]) -> bool {
    (13..=19).contains(&digits.len()) && (3..=6).contains(&digits[0]) && digits.iter().any(|d| *d != digits[0]) && luhn(digits)
}

/// A Social Security number whose parts were ever given out.
pub(super) fn social_security(digits: &[u8]) -> bool {
    let number = |part: &[u8]| part.iter().fold(0_u32, |sum, d| sum * 10 + u32::from(*d));
    if digits.len() != 9 {
        return false;
    }
    let (area, group, serial) = (number(&digits[..3]), number(&digits[3..5]), number(&digits[5..]));
    area != 0 && area != 666 && area < 900 && group != 0 && serial != 0
}

/// A vehicle identification number with the right check digit in ninth place.
pub(super) fn vehicle(number: &str) -> bool {
    const WEIGHTS: [u32; 17] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
    if number.len() != 17 || !number.bytes().any(|b| b.is_ascii_alphabetic()) {
        return false;
    }
    let value = |byte: u8| -> Option<u32> {
        Some(match byte.to_ascii_lowercase() {
            digit @ b'0'..=b'9' => u32::from(digit - b'0'),
            letter @ b'a'..=b'h' => u32::from(letter - b'a') + 1,
            letter @ b'j'..=b'n' => u32::from(letter - b'j') + 1,
            b'p' => 7,
            b'r' => 9,
            letter @ b's'..=b'z' => u32::from(letter - b's') + 2,
            _ => return None,
        })
    };
    let Some(sum) = number.bytes().zip(WEIGHTS).map(|(byte, weight)| Some(value(byte)? * weight)).sum::<Option<u32>>() else {
        return false;
    };
    let check = number.as_bytes()[8].to_ascii_lowercase();
    match sum % 11 {
        10 => check == b'x',
        digit => u32::from(check) == u32::from(b'0') + digit,
    }
}

/// The routing number of a bank.
pub(super) fn routing(digits: &[u8]) -> bool {
    digits.len() == 9 && digits.iter().zip([3, 7, 1, 3, 7, 1, 3, 7, 1]).map(|(d, w)| u32::from(*d) * w).sum::<u32>() % 10 == 0
}

/// The digits of a text as numbers.
pub(super) fn digits(text: &str) -> Vec<u8> {
    text.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        assert!(card(&digits("4111 1111 1111 1111")));
        assert!(!card(&digits("4111 1111 1111 1112")));
        assert!(vehicle("1M8GDM9AXKP042788"));
        assert!(!vehicle("1M8GDM9A1KP042788"));
        assert!(!vehicle("11111111111111111"));
        assert!(routing(&digits("091000022")));
        assert!(social_security(&digits("078-05-1120")));
        assert!(!social_security(&digits("666-05-1120")));
        assert!(!social_security(&digits("912-05-1120")));
    }
}
