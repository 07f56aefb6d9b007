using System.Reflection;
using System.Reflection.Emit;

namespace Pec.Tests.Support;

/// <summary>What the compiled code of a method names: its types, methods and texts.</summary>
internal static class Instructions
{
    public const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Every method of a type, its constructors included.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything));

    /// <summary>The members that a method names, in their order.</summary>
    public static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        var (holder, own) = (method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []);
        return from operand in Operands(method)
               where operand.Type is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType
               select method.Module.ResolveMember(operand.Token, holder, own)!;
    }

    /// <summary>The texts that a method holds, in their order.</summary>
    public static IEnumerable<string> Texts(MethodBase method) =>
        from operand in Operands(method) where operand.Type == OperandType.InlineString select method.Module.ResolveString(operand.Token);

    private static IEnumerable<(OperandType Type, int Token)> Operands(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } bytes) yield break;
        for (var at = 0; at < bytes.Length;)
        {
            var code = Codes[bytes[at] == 0xfe ? (short)(0xfe00 | bytes[++at]) : bytes[at]];
            at++;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType or OperandType.InlineString)
                yield return (code.OperandType, BitConverter.ToInt32(bytes, at));
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(bytes, at),
                _ => 4,
            };
        }
    }
}
