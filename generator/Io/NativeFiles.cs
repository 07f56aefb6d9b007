using System.Runtime.InteropServices;

namespace Pec.Io;

/// <summary>The few calls of the system that the framework does not offer.</summary>
internal static partial class NativeFiles
{
    private const int CurrentFolder = -100, Exchange = 2, DoNotFollow = 0x100, MaskOfType = 1;
    private const ushort TypeBits = 0xf000, RegularFile = 0x8000;

    public enum ExchangeResult { Done, NotSupported, MountPoint, Failed }

    /// <summary>Gives the file a second name; a copy where the disk does not allow it.</summary>
    public static void LinkOrCopy(string from, string to)
    {
        if (OperatingSystem.IsWindows() ? CreateHardLink(to, from, 0) : Link(from, to) == 0) return;
        File.Copy(from, to);
    }

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
        if (!OperatingSystem.IsLinux()) return true;
        Span<byte> status = stackalloc byte[256];
        try
        {
            // struct statx: the mode stands at offset 28, whatever the processor.
            return StatX(CurrentFolder, path, DoNotFollow, MaskOfType, ref MemoryMarshal.GetReference(status)) != 0
                || (BitConverter.ToUInt16(status[28..]) & TypeBits) == RegularFile;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
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
