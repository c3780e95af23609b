//! The set-up for Neovim that README.md and README.ja.md show, word for word, in a Neovim that has no other: it finds what
//! is wrong with a file that is opened, in the language of the person.
//!
//! It needs Neovim 0.11 or later, on the `PATH` or under `NVIM`. Where there is none the test says so and passes.

use std::env;
use std::path::Path;
use std::process::Command;

use super::place::Place;

/// What Neovim does once the file is open: it waits for findings, writes them down and ends.
const DRIVE: &str = "
local shown = function() return #vim.diagnostic.get(0) > 0 end
vim.wait(120000, shown, 50)
local lines = {}
for _, found in ipairs(vim.diagnostic.get(0)) do
  table.insert(lines, found.lnum .. ':' .. found.col .. ' ' .. found.code .. ' ' .. vim.split(found.message, '\\n')[1])
end
vim.fn.writefile(lines, 'found.txt')
vim.cmd('qall!')
";

/// A Neovim that is new enough for the set-up.
fn neovim() -> Option<String> {
    let program = env::var("NVIM").unwrap_or_else(|_| "nvim".to_owned());
    let output = Command::new(&program).arg("--version").output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let version = text.strip_prefix("NVIM v")?;
    let mut parts = version
        .split(['.', '-', '\n'])
        .map_while(|part| part.parse::<u32>().ok());
    let (major, minor) = (parts.next()?, parts.next()?);
    ((major, minor) >= (0, 11)).then_some(program)
}

/// The set-up in a README.
fn shown(readme: &str) -> String {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(readme)).unwrap();
    let (_, rest) = text.split_once("```lua\n").unwrap();
    rest.split("```").next().unwrap().to_owned()
}

#[test]
fn the_set_up_of_the_readme_works() {
    let Some(neovim) = neovim() else {
        println!("not looked at: there is no Neovim 0.11 or later on the PATH or under NVIM");
        return;
    };
    let hoshin = Path::new(env!("CARGO_BIN_EXE_hoshin")).parent().unwrap();
    let path = env::join_paths(
        [hoshin.to_owned()]
            .into_iter()
            .chain(env::split_paths(&env::var_os("PATH").unwrap())),
    );
    let path = path.unwrap();
    for (readme, lang, expected) in [
        (
            "README.md",
            "en_GB.UTF-8",
            "13:10 unit-unknown the unit `percnt` is not defined",
        ),
        (
            "README.ja.md",
            "ja_JP.UTF-8",
            "13:10 unit-unknown 単位 `percnt` は定義されていません",
        ),
    ] {
        let place = Place::new(&format!("neovim-{readme}"));
        place.change("content/mihon/fy2026/1-1-1.md", "unit: percent", "unit: percnt");
        place.write("init.lua", &shown(readme));
        place.write("drive.lua", DRIVE);
        let status = Command::new(&neovim)
            .args([
                "--headless",
                "--clean",
                "-u",
                "init.lua",
                "content/mihon/fy2026/1-1-1.md",
            ])
            .args(["-c", "filetype on", "-c", "edit", "-c", "luafile drive.lua"])
            .current_dir(&place.0)
            .env("PATH", &path)
            .env("LC_ALL", lang)
            .status()
            .unwrap();
        assert!(status.success(), "{readme}: Neovim ended with {status}");
        assert_eq!(place.read("found.txt").trim_end(), expected, "{readme}");
    }
}
