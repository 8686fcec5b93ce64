@echo off
rem Starts Xiaohao with the Java runtime of this folder: the window, or with arguments the command line.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "cache="
if exist "%home%\lib\@cache@" set cache="-XX:AOTCache=%home%\lib\@cache@"

if "%~1"=="" (
  start "" "%home%\runtime\bin\javaw.exe" "@%home%\lib\java.options" %cache% -cp "%home%\lib\xiaohao.jar" @main.class@
  exit /b 0
)

rem The command line writes UTF-8: the console reads it for as long as it runs.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
"%home%\runtime\bin\java.exe" "@%home%\lib\java.options" %cache% -cp "%home%\lib\xiaohao.jar" @main.class@ %*
set "result=%errorlevel%"
chcp %codepage% >nul
exit /b %result%
