#!/usr/bin/env pwsh
# The door for PowerShell: ./build.ps1 [build|check|serve|test] [options of pec]
param(
    [ValidateSet('build', 'check', 'serve', 'test')][string] $Command = 'build',
    [Parameter(ValueFromRemainingArguments)][string[]] $Rest
)
Set-Location $PSScriptRoot
if ($Command -eq 'test') { dotnet test @Rest } else { dotnet run --project generator -- $Command @Rest }
exit $LASTEXITCODE
