using System.Globalization;
using System.Runtime.InteropServices;

namespace Pec.Io;

/// <summary>The few calls of the system that the framework does not offer.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100, Exchange = 2, DoNotFollow = 0x100;
    private const uint MaskOfType = 1, MaskOfMark = MaskOfType | 0x40 | 0x100 | MaskOfBirth, MaskOfBirth = 0x800;
    private const ushort TypeBits = 0xf000, RegularFile = 0x8000;

    public enum ExchangeResult { Done, NotSupported, MountPoint, Failed }

    /// <summary>Gives the file a second name, where the disk allows it.</summary>
    public static bool TryLink(string from, string to) => OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : Link(from, to) == 0;

    /// <summary>Swaps two folders in one step: whoever looks sees one or the other, whole.</summary>
    public static ExchangeResult ExchangeFolders(string a, string b)
    {
        if (!OperatingSystem.IsLinux()) return ExchangeResult.NotSupported;
        try
        {
            if (RenameAt2(CurrentFolder, a, CurrentFolder, b, Exchange) == 0) return ExchangeResult.Done;
        }
        catch (EntryPointNotFoundException)
        {
            return ExchangeResult.NotSupported;
        }
        const int busy = 16, otherDevice = 18, invalid = 22, notImplemented = 38;
        return Marshal.GetLastPInvokeError() switch
        {
            busy or otherDevice => ExchangeResult.MountPoint,
            invalid or notImplemented => ExchangeResult.NotSupported,
            _ => ExchangeResult.Failed,
        };
    }

    /// <summary>Whether a path is an ordinary file: opening a pipe would wait for ever.</summary>
    public static bool IsRegularFile(string path)
    {
        Span<byte> status = stackalloc byte[256];
        return !TryStatus(path, MaskOfType, status) || IsRegular(status);
    }

    /// <summary>
    /// What tells that an ordinary file is the very one that was made here, and was not written since: its number, its last change, and its birth, which nobody can choose.
    /// Empty where the disk does not remember births.
    /// </summary>
    public static string MarkOf(string path)
    {
        Span<byte> status = stackalloc byte[256];
        if (!TryStatus(path, MaskOfMark, status) || !IsRegular(status) || (BitConverter.ToUInt32(status) & MaskOfBirth) == 0) return "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{BitConverter.ToUInt64(status[32..]):x}.{BitConverter.ToInt64(status[80..]):x}.{BitConverter.ToUInt32(status[88..]):x}.{BitConverter.ToInt64(status[112..]):x}.{BitConverter.ToUInt32(status[120..]):x}");
    }

    private static bool IsRegular(ReadOnlySpan<byte> status) => (BitConverter.ToUInt16(status[28..]) & TypeBits) == RegularFile;

    /// <summary>struct statx: its fields stand at the same places whatever the processor.</summary>
    private static bool TryStatus(string path, uint mask, Span<byte> status)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return StatX(CurrentFolder, path, DoNotFollow, mask, ref MemoryMarshal.GetReference(status)) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string from, string to);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte status);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string name, string existing, nint security);
}
