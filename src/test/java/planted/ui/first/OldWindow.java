package planted.ui.first;

import java.awt.image.BufferedImage;
import javax.swing.JLabel;

record OldWindow(JLabel label, BufferedImage allowed) {}
