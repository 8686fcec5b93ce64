@echo off
rem Starts Xiaohao with the Java runtime of this folder: the window, or with arguments the command line.
setlocal DisableDelayedExpansion
for %%i in ("%~dp0..") do set "home=%%~fi"
set "cache="
if exist "%home%\lib\@cache@" set cache="-XX:AOTCache=%home%\lib\@cache@"

rem Nothing, or a ledger alone as a double click hands it over: a window without a console.
if "%~1"=="" goto window
if /i "%~x1"==".xh" if "%~2"=="" goto window

rem The command line writes UTF-8: the console reads it for as long as it runs.
set "codepage="
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
"%home%\runtime\bin\java.exe" "@%home%\lib\java.options" %cache% -cp "%home%\lib\xiaohao.jar" @main.class@ %*
set "result=%errorlevel%"
if defined codepage chcp %codepage% >nul
exit /b %result%

:window
start "" "%home%\runtime\bin\javaw.exe" "@%home%\lib\java.options" %cache% -cp "%home%\lib\xiaohao.jar" @main.class@ %1
exit /b 0
