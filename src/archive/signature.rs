//! Minisign signatures of an edition's identity. The key to check with always comes from outside: a bag that brought its own
//! would vouch for itself.

use std::io::Cursor;

use ct_codecs::{Base64, Decoder};
use minisign::{PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

use crate::lang::Localized;

/// What stands in a secret key, behind the two bytes of its algorithm, where no password was used.
const NO_PASSWORD: [u8; 2] = [0, 0];

/// Whether a signature is that of these bytes by the owner of this public key: the text of a `.pub` file, or its second
/// line alone.
///
/// # Errors
/// Says what does not fit.
pub fn verify(key: &str, signature: &str, bytes: &[u8]) -> Result<(), Localized<String>> {
    let wrong = |error: minisign::PError| {
        Localized::say(
            format!("署名が合いません（{error}）"),
            format!("the signature does not fit: {error}"),
        )
    };
    let unread = |error: minisign::PError| {
        Localized::say(
            format!("公開鍵を読み取れません（{error}）"),
            format!("the public key can't be read: {error}"),
        )
    };
    let key = key.trim();
    let key = if key.contains('\n') {
        PublicKeyBox::from_string(key).and_then(PublicKeyBox::into_public_key)
    } else {
        PublicKey::from_base64(key)
    }
    .map_err(unread)?;
    let signature = SignatureBox::from_string(signature).map_err(wrong)?;
    minisign::verify(&key, &signature, Cursor::new(bytes), true, false, false).map_err(wrong)
}

/// Signs bytes. The signature is hedged with chance, as its makers advise, so no two are alike; that is why it stands outside
/// of everything that an edition's identity is made of.
///
/// # Errors
/// The key can't be read, or the password is not its own.
pub fn sign(key: &str, password: Option<String>, bytes: &[u8], comment: &str) -> Result<String, Localized<String>> {
    let trouble = |error: minisign::PError| {
        Localized::say(
            format!("秘密鍵を使えません（{error}）"),
            format!("the secret key can't be used: {error}"),
        )
    };
    let key = match password {
        Some(password) => SecretKeyBox::from_string(key.trim())
            .and_then(|key| key.into_secret_key(Some(password)))
            .map_err(trouble)?,
        None => open(key)?,
    };
    let signed = minisign::sign(
        None,
        &key,
        Cursor::new(bytes),
        Some(comment),
        Some("signature from hoshin"),
    );
    let signed = signed.map(SignatureBox::into_string).map_err(trouble)?;
    let public = PublicKey::from_secret_key(&key).map_err(trouble)?;
    verify(&public.to_base64(), &signed, bytes)?;
    Ok(signed)
}

/// A secret key without a password. `minisign -G -W` writes such a key without its checksum, for which the library asks, so
/// it is read here; a key that was damaged is found out by its signature, which would not fit.
fn open(text: &str) -> Result<SecretKey, Localized<String>> {
    let unread = || Localized::say("秘密鍵を読み取れません", "the secret key can't be read");
    let line = text.trim().lines().nth(1).ok_or_else(unread)?;
    let bytes = Base64::decode_to_vec(line.trim(), None).map_err(|_| unread())?;
    if bytes.get(2..4) != Some(&NO_PASSWORD[..]) {
        return Err(Localized::say(
            "秘密鍵にパスワードがかかっています",
            "the secret key has a password",
        ));
    }
    SecretKey::from_bytes(&bytes).map_err(|_| unread())
}

#[cfg(test)]
mod tests {
    use minisign::KeyPair;

    use super::{sign, verify};

    /// A pair that `minisign -G -W` made, for this test alone.
    const MADE: (&str, &str) = (
        "RWTlY4t0bhfTi9CjVeMfQTLk7SHhb2VfiLz39P9XcDQsPhgbTedyu/L3",
        "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA5WOLdG4X04uqMLW1JttDubFHtTaNXkvFg2C0XDX/MAKEwGrSV3t40NCjVeMfQTLk7SHhb2VfiLz39P9XcDQsPhgbTedyu/L3AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    );

    #[test]
    fn a_key_of_minisign_itself_signs() {
        let secret = format!("untrusted comment: minisign encrypted secret key\n{}\n", MADE.1);
        let signature = sign(&secret, None, b"identity", "minato-2021-r0").unwrap();
        assert!(verify(MADE.0, &signature, b"identity").is_ok());
        let damaged = secret.replace("tDubFH", "AAAAAA");
        assert!(damaged != secret && sign(&damaged, None, b"identity", "").is_err());
        assert!(sign("one line", None, b"identity", "").is_err());
    }

    #[test]
    fn a_signature_holds_for_these_bytes_and_this_key() {
        let pair = KeyPair::generate_unencrypted_keypair().unwrap();
        let secret = pair.sk.to_box(None).unwrap().into_string();
        let public = pair.pk.to_box().unwrap().into_string();
        let signature = sign(&secret, None, b"identity", "minato-2021-r0").unwrap();
        assert!(verify(&public, &signature, b"identity").is_ok());
        assert!(
            verify(&pair.pk.to_base64(), &signature, b"identity").is_ok(),
            "the key's line alone"
        );
        assert!(verify(&public, &signature, b"Identity").is_err());
        let other = KeyPair::generate_unencrypted_keypair().unwrap().pk.to_base64();
        assert!(verify(&other, &signature, b"identity").is_err());
        assert!(verify("nonsense", &signature, b"identity").is_err());
        assert!(verify(&public, "nonsense", b"identity").is_err());
    }
}
