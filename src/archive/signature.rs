//! Minisign signatures of an edition's identity. The key to check with always comes from outside: a bag that brought its own
//! would vouch for itself.

use std::io::Cursor;

use minisign::{PublicKeyBox, SecretKeyBox, SignatureBox};

use crate::lang::Localized;

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
        minisign::PublicKey::from_base64(key)
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
    let key = SecretKeyBox::from_string(key.trim()).map_err(trouble)?;
    let key = match password {
        Some(password) => key.into_secret_key(Some(password)),
        None => key.into_unencrypted_secret_key(),
    }
    .map_err(trouble)?;
    let signed = minisign::sign(
        None,
        &key,
        Cursor::new(bytes),
        Some(comment),
        Some("signature from hoshin"),
    );
    signed.map(SignatureBox::into_string).map_err(trouble)
}

#[cfg(test)]
mod tests {
    use minisign::KeyPair;

    use super::{sign, verify};

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
