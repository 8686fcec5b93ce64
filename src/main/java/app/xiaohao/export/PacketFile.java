package app.xiaohao.export;

import app.xiaohao.intake.PacketKey;
import app.xiaohao.ledger.packet.Packet;
import java.nio.file.Path;

/**
 * A packet that was written.
 *
 * @param key what it says of itself
 * @param beside whether a file of its usual name was there and stayed
 */
public record PacketFile(Packet packet, PacketKey key, Path file, boolean beside) {}
