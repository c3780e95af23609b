//! Files as hoshin reads them, without a disk between.

use hoshin::pipeline::Project;

use super::base::Files;

/// The files as hoshin reads them.
pub fn of(files: &Files) -> Project {
    Project {
        files: files
            .iter()
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect(),
        ..Project::default()
    }
}
